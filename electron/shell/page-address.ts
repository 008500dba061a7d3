export const pageScheme = 'baton'
export const pageHost = 'app'

/** Our page's own origin: no file://, no server. */
export const pageOrigin = `${pageScheme}://${pageHost}`
export const pageAddress = `${pageOrigin}/`
