/** A small valid BPMN file: start, `steps` tasks in a row, end. */
export function smallBpmn(name: string, steps = 2): string {
  const ids = ['start', ...Array.from({ length: steps }, (_, index) => `t${index}`), 'end']
  const tasks = ids.slice(1, -1).map((id) => `<task id="${id}" name="Do ${id}"/>`)
  const flows = ids
    .slice(1)
    .map((id, index) => `<sequenceFlow id="f${index}" sourceRef="${ids[index]}" targetRef="${id}"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">',
    `<process id="p" name="${name}"><startEvent id="start"/>`,
    ...tasks,
    '<endEvent id="end"/>',
    ...flows,
    '</process></definitions>',
  ].join('\n')
}
