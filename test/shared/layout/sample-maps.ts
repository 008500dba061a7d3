import { buildMap, type BuiltMap } from './build-map.ts'

/** Maps that look like clients' maps; tests and pictures are drawn from them. */
export const sampleMaps: Readonly<Record<string, () => BuiltMap>> = {
  returns: () =>
    buildMap({
      lanes: {
        'Customer service': {
          start: 'start:Return requested',
          check: 'step:Check eligibility|Shop',
          eligible: 'decision:Eligible?',
          label: 'step:Create label|Shop,Carrier',
          refuse: 'step:Explain refusal|CRM',
          claim: 'step:Open claim|CRM',
          refused: 'end:Refused',
        },
        Warehouse: {
          receive: 'step:Receive parcel|WMS',
          inspect: 'step:Inspect item',
          condition: 'decision:Condition?',
          restock: 'step:Restock|WMS,ERP',
          refurbish: 'step:Refurbish',
          scrap: 'step:Scrap and write off|ERP',
        },
        Finance: {
          approve: 'step:Approve refund|ERP',
          pay: 'step:Pay refund|ERP,Payments',
          byHand: 'step:Refund by hand|ERP',
          closed: 'end:Closed',
        },
      },
      edges: [
        'start > check',
        'check > eligible',
        'eligible > label : yes 92%',
        'eligible > refuse : no 8%',
        'refuse > refused',
        'label > receive',
        'receive > inspect',
        'inspect ! claim : item missing 3%',
        'inspect > condition',
        'condition > restock : resell 70%',
        'condition > refurbish : refurbish 27%',
        'condition > scrap : scrap 3%',
        'restock > approve',
        'refurbish > approve',
        'scrap > approve',
        'claim > approve',
        'approve > pay',
        'pay ! byHand : payment failed 1.5%',
        'pay > closed',
        'byHand > closed',
      ],
    }),
  loan: () =>
    buildMap({
      lanes: {
        Branch: {
          start: 'start:Application received',
          enter:
            'step:Enter application and check that all documents are complete|Core banking,DMS,CRM,Archive,Mail',
          complete: 'decision:Complete?',
          ask: 'step:Ask for missing documents|Mail',
          offer: 'step:Present offer to customer|CRM',
          accepted: 'decision:Customer accepts the offer?',
          withdrawn: 'end:Withdrawn',
          rejected: 'end:Rejected',
        },
        'Credit risk': {
          split: 'parallel:',
          bureau: 'step:Query credit bureau|Bureau',
          income: 'step:Verify income',
          collateral: 'step:Value the collateral|Valuation tool',
          join: 'parallel:',
          score: 'step:Compute score|Scorecard',
          decide: 'decision:Score?',
          committee: 'step:Credit committee reviews',
          vote: 'decision:Approved?',
        },
        Compliance: {
          kyc: 'step:Check identity and sanctions lists|KYC,World-Check',
          hit: 'decision:Hit?',
          investigate: 'step:Investigate hit',
          stop: 'end:Reported to authority',
        },
        Operations: {
          contract: 'step:Prepare contract|DMS',
          sign: 'step:Countersign',
          pay: 'step:Disburse|Core banking',
          done: 'end:Loan paid out',
        },
        'IT service desk': { fix: 'step:Repair interface and rerun the query|ITSM' },
      },
      edges: [
        'start > enter',
        'enter > complete',
        'complete > ask : no 35%',
        'ask > enter',
        'complete > kyc : yes 65%',
        'kyc > hit',
        'hit > investigate : yes 2%',
        'hit > split : no 98%',
        'investigate > stop : confirmed 20%',
        'investigate > split : false alarm 80%',
        'split > bureau',
        'split > income',
        'split > collateral',
        'bureau > join',
        'income > join',
        'collateral > join',
        'bureau ! fix : bureau unreachable 4%',
        'fix > bureau',
        'join > score',
        'score > decide',
        'decide > offer : high 60%',
        'decide > committee : middle 30%',
        'decide > rejected : low 10%',
        'committee > vote',
        'vote > offer : yes 70%',
        'vote > rejected : no 30%',
        'offer > accepted',
        'accepted > contract : yes 85%',
        'accepted > withdrawn : no 15%',
        'contract > sign',
        'sign > pay',
        'sign ! contract : clause wrong 3%',
        'pay > done',
      ],
    }),
  inventory: () =>
    buildMap({
      lanes: {
        '': {
          s: 'start:Every hour',
          collect: 'step:Collect counts from 200 stores|POS',
          match: 'step:Match with stock ledger|ERP',
          ok: 'decision:Within tolerance?',
          post: 'step:Post correction|ERP',
          review: 'step:Review by hand',
          e: 'end:Updated',
        },
      },
      edges: [
        's > collect',
        'collect > match',
        'match > ok',
        'ok > post : yes 95%',
        'ok > review : no 5%',
        'review > post',
        'post > e',
        'collect ! review : store offline 2%',
      ],
    }),
}

/** A generated map of any size: forward flow with branches, joins, loops, exceptions and handoffs. */
export function generatedMap(count: number, laneCount: number, seed = 1): BuiltMap {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const names = ['Check', 'Record', 'Approve', 'Send', 'Compare', 'Archive', 'Collect', 'Plan']
  const things = ['order', 'invoice and delivery note', 'customer record', 'parts', 'claim', 'contract']
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const lanes: Record<string, Record<string, `step:${string}` | `decision:${string}`>> = {}
  let lane = 0
  for (let index = 0; index < count; index++) {
    if (random() < 0.2) lane = Math.floor(random() * laneCount)
    const kind = random() < 0.15 ? 'decision' : 'step'
    const text =
      kind === 'step' ? `${pick(names)} ${pick(things)}|${pick(['ERP', 'CRM', 'DMS', ''])}` : 'In order?'
    ;(lanes[`Department ${lane + 1}`] ??= {})[`n${index}`] = `${kind}:${text}`
  }
  const edges: string[] = []
  for (let index = 1; index < count; index++) {
    edges.push(`n${Math.max(0, index - 1 - Math.floor(random() ** 3 * 4))} > n${index}`)
    if (random() < 0.14)
      edges.push(`n${index} > n${Math.min(count - 1, index + 2 + Math.floor(random() * 5))}`)
    if (random() < 0.04)
      edges.push(`n${index} > n${Math.max(0, index - 3 - Math.floor(random() * 6))} : again 5%`)
    if (random() < 0.04) edges.push(`n${index} ! n${Math.min(count - 1, index + 2)} : failed 2%`)
  }
  return buildMap({ lanes, edges: [...new Set(edges)] })
}
