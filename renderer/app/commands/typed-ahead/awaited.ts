import { inOverlay, isTyping } from '../focus-place.ts'
import { isFieldAsked } from './asked-field.ts'
import { isNameComing } from './coming-name.ts'
import { isDialogOpening } from './opening-dialog.ts'
import { isMapAwaited } from './opening-map.ts'
import { isText } from './press-again.ts'

/** Whether a key pressed now is meant for something that is on its way: a name, a dialog, a field, a map. */
export function isAwaited(key: KeyboardEventInit): boolean {
  // Whatever has the focus is on its way out, the field of a dialog included.
  if (isNameComing()) return true
  if (isDialogOpening()) return !inOverlay()
  if (isTyping(document.activeElement) || inOverlay()) return false
  return isFieldAsked() || (isText(key) && isMapAwaited())
}
