import type { WebContents, WebFrameMain } from 'electron'
import { expect, test } from 'vitest'
import { isTrustedSender } from '../../electron/ipc/trusted-sender.ts'

function frame(url: string): WebFrameMain {
  return { url } as WebFrameMain
}

function contents(mainFrame: WebFrameMain): WebContents {
  return { mainFrame } as WebContents
}

const ours = () => true
const page = frame('baton://app/')

test('the main frame of our window with our page is trusted', () => {
  expect(isTrustedSender({ sender: contents(page), senderFrame: page }, ours)).toBe(true)
})

test.each([
  ['a frame inside the page', { sender: contents(page), senderFrame: frame('baton://app/') }, ours],
  ['a frame that is gone', { sender: contents(page), senderFrame: null }, ours],
  ['a window we did not open', { sender: contents(page), senderFrame: page }, () => false],
  ...[
    'https://evil.example/',
    'file:///baton://app/',
    'baton://print/',
    'baton://app.evil/',
    'about:blank',
  ].map((url): [string, { sender: WebContents; senderFrame: WebFrameMain }, () => boolean] => {
    const foreign = frame(url)
    return [`our window showing ${url}`, { sender: contents(foreign), senderFrame: foreign }, ours]
  }),
])('%s is not', (_what, event, isOurs) => {
  expect(isTrustedSender(event, isOurs)).toBe(false)
})
