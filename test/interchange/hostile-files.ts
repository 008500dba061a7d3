/** Files that a client, an attacker or a broken tool could hand over, made as they are needed. */
const head =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"><process id="P">'
const tail = '</process></definitions>'
const wrap = (content: string) => `${head}${content}${tail}`
const repeat = (text: string, times: number) => text.repeat(times)

export interface HostileFile {
  readonly name: string
  readonly code: string
  /** A part of the message that says what is the matter. */
  readonly says: RegExp
  /** Line the failure must name, where one is known. */
  readonly line?: number
  content(): string | Uint8Array
}

export const hostileFiles: readonly HostileFile[] = [
  { name: 'empty', code: 'empty', says: /is empty/, content: () => '' },
  { name: 'blank', code: 'empty', says: /is empty/, content: () => ' \n\t\n' },
  {
    name: 'not xml',
    code: 'not-xml',
    says: /not XML/,
    line: 1,
    content: () => 'Dear colleague,\nsee attached.',
  },
  { name: 'json', code: 'not-xml', says: /not XML/, line: 1, content: () => '{"tasks": []}' },
  {
    name: 'truncated in an element',
    code: 'malformed',
    says: /cut off/,
    line: 3,
    content: () => `${head}\n<task id="A"/>\n<task id=`,
  },
  {
    name: 'truncated between elements',
    code: 'malformed',
    says: /cut off/,
    line: 2,
    content: () => `${head}\n<task id="A"/>`,
  },
  {
    name: 'unclosed comment',
    code: 'malformed',
    says: /cut off/,
    line: 1,
    content: () => `${head}<!-- <task id="A"/>`,
  },
  {
    name: 'text after the root',
    code: 'malformed',
    says: /text outside its outermost element in line 3/,
    line: 3,
    content: () => `${wrap('\n<task id="A"/>')}\nand more`,
  },
  {
    name: 'a control character',
    code: 'malformed',
    says: /control character in line 2/,
    line: 2,
    content: () => wrap('\n<task id="A" name="a\u0001b"/>'),
  },
  {
    name: 'mismatched tags',
    code: 'malformed',
    says: /line 2.*closing tag/,
    line: 2,
    content: () => wrap('\n<task id="A"></tusk>'),
  },
  {
    name: 'attribute without quotes',
    code: 'malformed',
    says: /line 2/,
    line: 2,
    content: () => wrap('\n<task id=A name="x"/>'),
  },
  {
    name: 'attribute twice',
    code: 'malformed',
    says: /already defined/,
    line: 2,
    content: () => wrap('\n<task id="A" id="B"/>'),
  },
  {
    name: 'second document',
    code: 'malformed',
    says: /second document/,
    line: 2,
    content: () => `${wrap('<task id="A"/>')}\n${wrap('<task id="A"/>')}`,
  },
  {
    name: 'undeclared prefix',
    code: 'malformed',
    says: /namespace on "bpmn:definitions"/,
    line: 1,
    content: () => '<bpmn:definitions><bpmn:process id="P"/></bpmn:definitions>',
  },
  {
    name: 'wrong namespace',
    code: 'wrong-namespace',
    says: /namespace of BPMN 2.0/,
    line: 1,
    content: () => '<definitions xmlns="urn:other"><process id="P"><task id="T"/></process></definitions>',
  },
  {
    name: 'no namespace',
    code: 'wrong-namespace',
    says: /namespace of BPMN 2.0/,
    line: 1,
    content: () => '<definitions><process id="P"><task id="T"/></process></definitions>',
  },
  {
    name: 'another kind of xml',
    code: 'wrong-namespace',
    says: /“svg”/,
    line: 1,
    content: () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
  },
  {
    name: 'draw.io',
    code: 'wrong-namespace',
    says: /draw\.io/,
    line: 1,
    content: () => '<mxfile><diagram/></mxfile>',
  },
  {
    name: 'duplicate ids',
    code: 'duplicate-id',
    says: /“A” twice.*line 3/,
    line: 3,
    content: () => wrap('\n<task id="A"/>\n<task id="A"/>'),
  },
  {
    name: 'no flow node',
    code: 'empty',
    says: /no process with a step/,
    content: () => wrap('<dataObject id="D"/>'),
  },
  {
    name: 'only a choreography',
    code: 'unsupported',
    says: /choreograph/,
    content: () =>
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><choreography id="C"><choreographyTask id="T"/></choreography></definitions>',
  },
  {
    name: '200,000 deep',
    code: 'too-deep',
    says: /256 deep/,
    line: 1,
    content: () => head + repeat('<subProcess>', 200_000) + repeat('</subProcess>', 200_000) + tail,
  },
  {
    name: '200,000 deep in an extension',
    code: 'too-deep',
    says: /256 deep/,
    line: 1,
    content: () => `${head}<extensionElements>${repeat('<x>', 200_000)}`,
  },
  {
    name: '60,000 elements',
    code: 'too-many',
    says: /50,000/,
    line: 1,
    content: () => wrap(repeat('<task/>', 60_000)),
  },
  {
    name: 'three million attributes',
    code: 'too-many',
    says: /10,000 attributes in line 2/,
    line: 2,
    content: () => wrap(`\n<task ${repeat('a="1" ', 3_000_000)}/>`),
  },
  {
    name: 'doctype',
    code: 'doctype',
    says: /DOCTYPE in line 2/,
    line: 2,
    content: () =>
      `<?xml version="1.0"?>\n<!DOCTYPE definitions SYSTEM "http://example.com/x.dtd">\n${wrap('<task id="A"/>')}`,
  },
  {
    name: 'billion laughs',
    code: 'doctype',
    says: /DOCTYPE/,
    content: () =>
      `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>${wrap('<task id="A" name="&b;"/>')}`,
  },
  { name: 'unclosed doctype', code: 'doctype', says: /DOCTYPE/, content: () => '<!DOCTYPE l [<!ENTITY a "' },
  {
    name: 'html',
    code: 'doctype',
    says: /DOCTYPE/,
    content: () => '<!doctype html><html><body>Sign in</body></html>',
  },
  {
    name: 'zip',
    code: 'binary',
    says: /ZIP/,
    content: () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
  },
  { name: 'pdf', code: 'binary', says: /PDF/, content: () => '%PDF-1.7\n%âãÏÓ' },
  {
    name: 'noise',
    code: 'binary',
    says: /binary/,
    content: () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 197 + 131) % 256),
  },
  { name: 'zeros', code: 'binary', says: /binary/, content: () => new Uint8Array(5000) },
  {
    name: 'invalid utf-8',
    code: 'malformed',
    says: /line 2.*UTF-8/,
    line: 2,
    content: () => bytes(`${head}\n<task name="`, [0xc3, 0x28, 0xff], `"/>${tail}`),
  },
  {
    name: 'unknown encoding',
    code: 'unsupported',
    says: /“klingon”/,
    line: 1,
    content: () => `<?xml version="1.0" encoding="klingon"?>${wrap('<task id="A"/>')}`,
  },
  {
    name: '60 MB',
    code: 'too-large',
    says: /60 MB.*25 MB/,
    content: () => new Uint8Array(60 * 1024 * 1024).fill(32),
  },
]

/** Hostile too, but nothing in them keeps the workflow from being read. */
export const harmlessFiles: readonly Pick<HostileFile, 'name' | 'content'>[] = [
  {
    name: 'dangling references',
    content: () =>
      wrap(
        '<task id="A"/><sequenceFlow id="F" sourceRef="A" targetRef="Ghost"/><boundaryEvent id="B" attachedToRef="Ghost"/>',
      ),
  },
  {
    name: 'a 20 MB attribute',
    content: () => wrap(`<task id="A" name="${repeat('abcdefgh &lt; ', 1_500_000)}"/>`),
  },
  { name: 'a 20 MB id', content: () => wrap(`<task id="${repeat('x', 20_000_000)}"/>`) },
  {
    name: 'coordinates that are no numbers',
    content: () =>
      `${head}<task id="A"/></process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane><bpmndi:BPMNShape bpmnElement="A"><dc:Bounds x="NaN" y="1e999" width="-3" height="wide"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`,
  },
  {
    name: 'a million blanks between attributes',
    content: () => wrap(`<task ${repeat(' ', 1_000_000)} id="A"/>`),
  },
  {
    name: 'references to itself',
    content: () =>
      wrap(
        '<subProcess id="S"><sequenceFlow id="F" sourceRef="S" targetRef="S"/><task id="T"/><boundaryEvent id="B" attachedToRef="B"/><sequenceFlow id="G" sourceRef="B" targetRef="B"/></subProcess>',
      ),
  },
  {
    name: '255 deep',
    content: () => wrap(repeat('<subProcess>', 250) + '<task/>' + repeat('</subProcess>', 250)),
  },
  {
    name: 'names that look like scripts',
    content: () =>
      wrap(
        '<task id="__proto__" name="&lt;script&gt;alert(1)&lt;/script&gt;"/><task id="constructor"/><sequenceFlow id="toString" sourceRef="__proto__" targetRef="constructor"/>',
      ),
  },
]

function bytes(before: string, middle: readonly number[], after: string): Uint8Array {
  const encoder = new TextEncoder()
  return Uint8Array.from([...encoder.encode(before), ...middle, ...encoder.encode(after)])
}
