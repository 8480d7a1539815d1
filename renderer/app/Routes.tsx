import { Redirect, Route, Switch } from 'wouter'
import { places } from '../ui/places.ts'
import {
  AreasScreen,
  ChooseOfficesScreen,
  CircularScreen,
  CircularsScreen,
  DespatchesScreen,
  DespatchScreen,
  FormsScreen,
  ImportOfficesScreen,
  LetterScreen,
  ManyReceiptsScreen,
  NewCircularScreen,
  OfficeAnswersScreen,
  OfficesScreen,
  OutstandingScreen,
  ReceiptsScreen,
  RemindersScreen,
  ReportsScreen,
  SearchScreen,
  SettingsScreen,
} from './later.tsx'

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
      <Route path={places.manyReceipts} component={ManyReceiptsScreen} />
      <Route path={places.outstanding} component={OutstandingScreen} />
      <Route path={places.areas} component={AreasScreen} />
      <Route path={places.officeAnswers(':office')}>
        {({ office }) => <OfficeAnswersScreen key={office} id={office} />}
      </Route>
      <Route path={`${places.outstandingOf(':circular')}/:tab`} component={OutstandingScreen} />
      <Route path={places.outstandingOf(':circular')} component={OutstandingScreen} />
      <Route path={places.importOffices} component={ImportOfficesScreen} />
      <Route path={places.offices} component={OfficesScreen} />
      <Route path={places.reports} component={ReportsScreen} />
      <Route path={places.reminders} component={RemindersScreen} />
      <Route path={places.search} component={SearchScreen} />
      <Route path={places.forms} component={FormsScreen} />
      <Route path={places.settings} component={SettingsScreen} />
      <Route path={places.settingsPart(':part')} component={SettingsScreen} />
      <Route>
        <Redirect to={places.today} replace />
      </Route>
    </Switch>
  )
}
