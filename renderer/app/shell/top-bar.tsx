import type { EngagementView } from '#shared/model/engagement.ts'
import { formatRoute, startRoute } from '../../state/route.ts'
import { EngagementMenu } from './engagement-menu.tsx'
import { HelpMenu } from './help-menu.tsx'
import { selectWorkshop, useWorkshop } from '../../state/workshop-store.ts'
import { ScreenTabs } from './screen-tabs.tsx'
import { WorkshopBar } from './workshop-bar.tsx'
import classes from './top-bar.module.css'

export function TopBar({ view }: { readonly view: EngagementView | null }) {
  const workshop = useWorkshop(selectWorkshop)
  if (workshop) return <WorkshopBar view={view} />
  return (
    <header className={classes.bar}>
      <a className={classes.brand} href={formatRoute(startRoute)} title="All engagements">
        Baton
      </a>
      <EngagementMenu view={view} />
      <ScreenTabs />
      <HelpMenu />
    </header>
  )
}
