/**
 * The form in which names are compared: composed the same way (NFC), lower case by Unicode and not by the
 * machine's locale, spaces collapsed. SQLite alone would fold only A–Z.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}
