import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const monthEndClose = templateMap(
  {
    id: 'month-end-close',
    name: 'Month-end close',
    purpose:
      'From the last day of the month to the released figures: postings, reconciliation, review, reporting.',
  },
  (map) => {
    const accounting = map.lane('Accounting')
    const start = accounting.start('Month ends', 'timer')
    const split = accounting.parallel()
    const payables = accounting.step('Close payables', { ...routine, systems: 'ERP' })
    const receivables = accounting.step('Close receivables', { ...routine, systems: 'ERP' })
    const accruals = accounting.step('Post accruals', { ...judged, systems: 'ERP, Spreadsheet' })
    const join = accounting.parallel()
    const reconcile = accounting.step('Reconcile accounts', { ...guided, systems: 'ERP, Bank, Spreadsheet' })
    const agree = accounting.decision('Balanced?')
    const search = accounting.step('Find difference', { ...judged, systems: 'ERP, Spreadsheet' })

    const units = map.lane('Business units')
    const explain = units.step('Explain deviation', { ...judged, systems: 'E-mail' })

    const controlling = map.lane('Controlling')
    const analyse = controlling.step('Analyse results', { ...judged, systems: 'BI tool' })
    const book = controlling.step('Write report', { ...judged, systems: 'BI tool, Spreadsheet' })

    const chief = map.lane('Finance director')
    const review = chief.step('Review figures', { ...judged, systems: 'BI tool' })
    const released = chief.decision('Released?')
    const end = chief.end('Published')

    map.flow(start, split, payables, join)
    map.flow(split, receivables, join)
    map.flow(split, accruals, join)
    map.flow(join, reconcile, agree)
    map.ways(agree, [analyse, 'yes', 0.8], [search, 'no', 0.2])
    map.flow(search, reconcile)
    map.flow(analyse, book, review, released)
    map.ways(released, [end, 'yes', 0.85], [book, 'no', 0.15])
    map.flow(explain, book)
    map.exception(analyse, explain, 'Unexpected deviation', 0.3)
  },
)
