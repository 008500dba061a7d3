import { Modal } from '@mantine/core'
import type { Command } from '../../state/command.ts'
import { commandTable } from '../commands/command-table.ts'
import { keyCaps } from '../commands/key-words.ts'
import classes from './keys-dialog.module.css'

const groups: readonly Command['group'][] = ['Map', 'Workflow', 'Engagement', 'Window']

/** Every key of the command table, by area. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keys" size={760}>
      <div className={classes.groups}>
        {groups.map((group) => (
          <KeyGroup key={group} group={group} />
        ))}
      </div>
    </Modal>
  )
}

function KeyGroup({ group }: { readonly group: Command['group'] }) {
  const commands = commandTable.filter((command) => command.group === group && command.keys !== undefined)
  if (commands.length === 0) return null
  return (
    <section className={classes.group}>
      <h3>{group}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id} className={classes.row}>
            <dt>{command.title.replace('…', '')}</dt>
            <dd>
              {keyCaps(command.keys?.[0] ?? '').map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
