import { draw, guided, judged, routine } from '../draw.ts'

/** Forty hours a week, most of it for reports nobody reads: optimise first, then automate (method §12). One case is one week. */
export const managementReporting = () =>
  draw(
    'Management reporting',
    {
      customerExperience: 1,
      competitiveAdvantage: 1,
      changesPerYear: 0,
      regulated: false,
      casesPerYear: 52,
    },
    (map) => {
      const controlling = map.lane('Controlling')
      const friday = controlling.start('Week closes', 'timer')
      const exportErp = controlling.step('Export figures', {
        ...routine,
        systems: 'ERP',
        minutes: [60, 120, 180],
        automated: false,
        value: 'required',
      })
      const reconcile = controlling.step('Reconcile figures', {
        ...routine,
        systems: 'Spreadsheets',
        minutes: [120, 240, 360],
        automated: false,
        value: 'adding',
      })
      const copy = controlling.step('Copy into 15 sheets', {
        ...routine,
        systems: 'Spreadsheets',
        minutes: [360, 540, 720],
        automated: false,
        value: 'waste',
      })
      const again = controlling.step('Reconcile figures', {
        ...routine,
        systems: 'Spreadsheets',
        minutes: [120, 240, 360],
        automated: false,
        value: 'waste',
      })
      const format = controlling.step('Format 15 reports', {
        ...routine,
        systems: 'Spreadsheets',
        minutes: [480, 720, 900],
        automated: false,
        value: 'waste',
      })
      const comment = controlling.step('Comment on results', {
        ...judged,
        systems: 'Spreadsheets',
        minutes: [120, 180, 300],
        automated: false,
        value: 'adding',
      })
      const correct = controlling.step('Correct source', {
        ...judged,
        systems: 'ERP',
        minutes: [30, 60, 120],
        automated: false,
        value: 'required',
      })
      const send = controlling.step('Send reports', {
        ...routine,
        systems: 'Mail',
        minutes: [60, 90, 120],
        automated: false,
        value: 'adding',
      })
      const sent = controlling.end('Reports sent')

      const sales = map.lane('Sales')
      const pipeline = sales.step('Export pipeline', {
        ...routine,
        systems: 'CRM',
        minutes: [60, 90, 120],
        automated: false,
        value: 'required',
      })
      const late = sales.decision('All regions in?')
      const chase = sales.step('Chase regions', {
        ...guided,
        systems: 'Mail',
        minutes: [90, 180, 300],
        automated: false,
        value: 'waste',
      })

      map.flow(friday, pipeline, late)
      map.ways(late, [exportErp, 'yes', 0.6], [chase, 'no', 0.4])
      map.flow(chase, exportErp, reconcile, copy, again, format, comment, send, sent)
      map.flow(correct, reconcile)
      map.exception(reconcile, correct, 'Totals differ', 0.03)
    },
  )
