import { Menu } from '@mantine/core'
import { commandById, runCommand } from '../commands/command-table.ts'
import { keyCaps } from '../commands/key-words.ts'

/** Menu items straight from the command table: title and key stay in step with it. */
export function CommandItems({ ids }: { readonly ids: readonly string[] }) {
  return ids.map((id) => <CommandItem key={id} id={id} />)
}

function CommandItem({ id }: { readonly id: string }) {
  const command = commandById(id)
  if (command === undefined) return null
  const [key] = command.keys ?? []
  return (
    <Menu.Item
      disabled={!command.when()}
      onClick={() => runCommand(id)}
      rightSection={key === undefined ? undefined : keyCaps(key).map((cap) => <kbd key={cap}>{cap}</kbd>)}
    >
      {command.title}
    </Menu.Item>
  )
}
