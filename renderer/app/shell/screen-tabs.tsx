import { openScreen, selectScreen, useRoute } from '../../state/route-store.ts'
import { keyText } from '../commands/key-words.ts'
import { screenInfos } from '../screens.ts'
import classes from './top-bar.module.css'

export function ScreenTabs() {
  const current = useRoute(selectScreen)
  return (
    <nav className={classes.tabs} aria-label="Screens">
      {screenInfos.map(({ screen, title, key }) => (
        <a
          key={screen}
          className={classes.tab}
          href={`#${screen}`}
          aria-current={screen === current ? 'page' : undefined}
          title={`${title} (${keyText(key)})`}
          onClick={(event) => {
            event.preventDefault()
            openScreen(screen)
          }}
        >
          <span className={classes.tabText} data-text={title}>
            {title}
          </span>
        </a>
      ))}
    </nav>
  )
}
