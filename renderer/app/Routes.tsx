import { Redirect, Route, Switch } from 'wouter'
import { CircularScreen } from '../features/circulars/CircularScreen.tsx'
import { CircularsScreen } from '../features/circulars/CircularsScreen.tsx'
import { NewCircularScreen } from '../features/circulars/NewCircularScreen.tsx'
import { ChooseOfficesScreen } from '../features/letters/ChooseOfficesScreen.tsx'
import { DespatchScreen } from '../features/letters/DespatchScreen.tsx'
import { DespatchesScreen } from '../features/letters/DespatchesScreen.tsx'
import { LetterScreen } from '../features/letters/LetterScreen.tsx'
import { ImportOfficesScreen } from '../features/offices/ImportOfficesScreen.tsx'
import { OfficesScreen } from '../features/offices/OfficesScreen.tsx'
import { AreasScreen } from '../features/outstanding/AreasScreen.tsx'
import { OfficeAnswersScreen } from '../features/outstanding/OfficeAnswersScreen.tsx'
import { OutstandingScreen } from '../features/outstanding/OutstandingScreen.tsx'
import { ReceiptsScreen } from '../features/receipts/ReceiptsScreen.tsx'
import { ReportsScreen } from '../features/reports/ReportsScreen.tsx'
import { RemindersScreen } from '../features/reminders/RemindersScreen.tsx'
import { SearchScreen } from '../features/search/SearchScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { places } from '../ui/places.ts'

/** Which screen is shown where; all but Today, which the window starts with. */
export function Routes() {
  return (
    <Switch>
      <Route path={places.newCircular} component={NewCircularScreen} />
      <Route path={places.circulars} component={CircularsScreen} />
      <Route path={places.circular(':id')}>{({ id }) => <CircularScreen key={id} id={id} />}</Route>
      <Route path={places.chooseOffices(':circular')}>
        {({ circular }) => <ChooseOfficesScreen key={circular} />}
      </Route>
      <Route path={places.letter(':circular')}>{({ circular }) => <LetterScreen key={circular} />}</Route>
      <Route path={places.acknowledge(':circular')}>
        {({ circular }) => <LetterScreen key={`to-sender-${circular}`} upward />}
      </Route>
      <Route path={places.despatches} component={DespatchesScreen} />
      <Route path={places.despatch(':forwarding')}>
        {({ forwarding }) => <DespatchScreen key={forwarding} />}
      </Route>
      <Route path={places.receipts} component={ReceiptsScreen} />
      <Route path={places.outstanding} component={OutstandingScreen} />
      <Route path={places.areas} component={AreasScreen} />
      <Route path={places.officeAnswers(':office')}>
        {({ office }) => <OfficeAnswersScreen key={office} id={office} />}
      </Route>
      <Route path={places.outstandingOf(':circular')} component={OutstandingScreen} />
      <Route path={places.importOffices} component={ImportOfficesScreen} />
      <Route path={places.offices} component={OfficesScreen} />
      <Route path={places.reports} component={ReportsScreen} />
      <Route path={places.reminders} component={RemindersScreen} />
      <Route path={places.search} component={SearchScreen} />
      <Route path={places.settings} component={SettingsScreen} />
      <Route>
        <Redirect to={places.today} replace />
      </Route>
    </Switch>
  )
}
