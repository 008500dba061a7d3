/**
 * Opens the browser's own print dialog on the report's pages, from a hidden frame that holds them untouched.
 * The frame may not run scripts; it shares this page's origin only so that the window can ask it to print.
 */
export function printPages(html: string): void {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
  frame.addEventListener('load', () => {
    const { contentWindow } = frame
    if (contentWindow === null) return
    contentWindow.addEventListener('afterprint', () => frame.remove())
    contentWindow.print()
  })
  frame.srcdoc = html
  document.body.append(frame)
}
