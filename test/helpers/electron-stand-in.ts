/**
 * A small stand-in for the `electron` module, for booting the built main bundle without the binary. It
 * records what the app sets up; `standIn` is the test's side of it.
 */
type Handler = (...args: never[]) => unknown

class Emitter {
  readonly handlers = new Map<string, Handler[]>()
  on(name: string, handler: Handler): this {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler])
    return this
  }
  once(name: string, handler: Handler): this {
    return this.on(name, handler)
  }
  /** Calls the listeners in order; what they return is theirs. */
  say(name: string, ...args: unknown[]): void {
    for (const handler of this.handlers.get(name) ?? []) handler(...(args as never[]))
  }
}

class FakeSession extends Emitter {
  readonly served = new Map<string, (request: Request) => Response | Promise<Response>>()
  readonly asked: Record<string, Handler> = {}
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.served.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => {
      this.asked['beforeRequest'] = handler
    },
  }
  setPermissionRequestHandler(handler: Handler): void {
    this.asked['permissionRequest'] = handler
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.asked['permissionCheck'] = handler
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.asked['device'] = handler
  }
}

class FakeContents extends Emitter {
  readonly sent: [string, unknown][] = []
  readonly mainFrame = { url: '' }
  openHandler: Handler | undefined
  send(channel: string, value: unknown): void {
    this.sent.push([channel, value])
  }
  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler
  }
  async executeJavaScript(code: string): Promise<void> {
    standIn.evaluated.push(code)
  }
  async printToPDF(options: unknown): Promise<Buffer> {
    standIn.printed.push(options)
    return Buffer.from('%PDF-1.7 from the stand-in')
  }
}

class FakeWindow extends Emitter {
  readonly webContents = new FakeContents()
  readonly options: Record<string, unknown>
  destroyed = false
  /** The page loaded, read through the session's own protocol handler as Electron would. */
  page: string | null = null
  policy: string | null = null
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    standIn.windows.push(this)
    app.say('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    const preferences = this.options['webPreferences'] as { session?: FakeSession }
    const served = (preferences.session ?? session.defaultSession).served.get('baton')
    const response = await served?.(new Request(url))
    this.policy = response?.headers.get('content-security-policy') ?? null
    this.page = (await response?.text()) ?? null
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false
  }
  destroy(): void {
    this.destroyed = true
  }
}

class FakeApp extends Emitter {
  readonly paths: Record<string, string> = {}
  sandboxed = false
  quitting = false
  exitCode: number | null = null
  enableSandbox(): void {
    this.sandboxed = true
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path
  }
  requestSingleInstanceLock(): boolean {
    return standIn.firstInstance
  }
  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  quit(): void {
    this.quitting = true
  }
  exit(code: number): void {
    this.exitCode = code
  }
}

interface StandIn {
  readonly windows: FakeWindow[]
  readonly schemes: unknown[]
  readonly printed: unknown[]
  readonly evaluated: string[]
  readonly invoked: Map<string, Handler>
  readonly errors: string[]
  /** What the user was asked, and the button that answers. */
  readonly questions: string[]
  choice: number
  menu: unknown
  firstInstance: boolean
}

export const standIn: StandIn = {
  windows: [],
  schemes: [],
  printed: [],
  evaluated: [],
  invoked: new Map(),
  errors: [],
  questions: [],
  choice: 0,
  menu: null,
  firstInstance: true,
}

const partitions = new Map<string, FakeSession>()

export const app = new FakeApp()
export const session = {
  defaultSession: new FakeSession(),
  fromPartition(name: string): FakeSession {
    const made = new FakeSession()
    partitions.set(name, made)
    return made
  },
}
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void standIn.schemes.push(...schemes),
}
export const ipcMain = {
  handle: (channel: string, handler: Handler) => void standIn.invoked.set(channel, handler),
}
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => {
    standIn.menu = menu
  },
}
export const nativeTheme = { shouldUseDarkColors: false }
export const dialog = {
  showMessageBoxSync: (_window: unknown, options: { readonly message: string }) => {
    standIn.questions.push(options.message)
    return standIn.choice
  },
  showErrorBox: (title: string, text: string) => void standIn.errors.push(`${title}: ${text}`),
}
export { FakeWindow as BrowserWindow }
