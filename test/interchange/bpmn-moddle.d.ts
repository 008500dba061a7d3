/** The part of bpmn-moddle that the tests and the benchmark compare with; the package ships no types. */
declare module 'bpmn-moddle' {
  interface ModdleElement {
    readonly $type: string
    readonly $parent?: ModdleElement
    readonly id?: string
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement
      readonly elementsById: Readonly<Record<string, ModdleElement>>
      readonly warnings: readonly { readonly message: string }[]
    }>
  }
}
