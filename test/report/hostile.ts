/** Names a client's file may hold: markup, quotes, right to left, emoji, other scripts, style breakers. */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `it's "quoted" & 'so on'`,
  '</style><script>1</script>',
  '\\";} @import url(http://example.com/x.css); {',
  'מסלול הזמנה',
  '\u202egnol yrev',
  'Заявка на кредит',
  'Έγκριση δανείου',
  'Žádost o půjčku',
  'Emoji 🧾✅',
  '{{7*7}} ${7*7}',
]
