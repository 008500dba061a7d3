import { Modal } from '@mantine/core'
export function RubricDialog({ onClose }: { readonly onClose: () => void }) {
  return <Modal opened onClose={onClose} title="Rubric" />
}
