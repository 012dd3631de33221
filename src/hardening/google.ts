import type { Suggestion } from './suggestion.js';
import { all, any, atLeast, decides, held, SAFETY_FIRST } from './when.js';

// Long because it is a list: one object per step, sorted by the part of the account it belongs to.

const CHECKED_ON = '2026-06-30';

const SEARCHES = decides(
  held('google.web.search'),
  atLeast('searches', 'searches', 1),
  atLeast('sensitive-topics', 'days', 2),
);
const ADS = any(held('google.ad.interest'), held('google.ad.click'), held('google.ad.view'));
const VOICE = any(held('google.voice.recording'), held('google.voice.transcript'));
const PLACES = any(held('google.location.point'), held('google.location.visit'));
const LOGINS = any(held('google.login.session'), held('google.login.ip'), held('google.device.registered'));
const UNEXPLAINED = all(
  atLeast('logins', 'unexplained', 1),
  any(held('google.login.session'), held('google.login.ip')),
);

export const GOOGLE: readonly Suggestion[] = [
  {
    id: 'GOOGLE-WAA-OFF',
    platform: 'google',
    title: { en: 'Turn off Web & App Activity', de: 'Web- & App-Aktivitäten ausschalten' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 10,
    minutes: 3,
    trigger: any(SEARCHES, held('google.web.visit'), held('google.app.usage')),
    severity: [
      { is: 'medium' },
      { is: 'high', when: all(held('google.web.search', 1000), atLeast('searches', 'perYear', 400)) },
      { is: 'critical', when: all(held('google.web.search', 1000), atLeast('sensitive-topics', 'days', 3)) },
    ],
    protectsAgainst: {
      en: 'A running diary of what you search, open and ask, with the place added to many entries.',
      de: 'Ein laufendes Tagebuch darüber, was Sie suchen, öffnen und fragen, oft samt Ort.',
    },
    steps: [
      {
        en: 'Open your Google Account and choose “Data & privacy”.',
        de: 'Öffnen Sie Ihr Google-Konto und wählen Sie „Daten & Datenschutz“.',
      },
      { en: 'Open “Web & App Activity”.', de: 'Öffnen Sie „Web- & App-Aktivitäten“.' },
      {
        en: 'Choose “Turn off”, or “Turn off and delete activity” to clear the past as well.',
        de: 'Wählen Sie „Deaktivieren“ oder, um auch die Vergangenheit zu löschen, „Deaktivieren und Aktivitäten löschen“.',
      },
    ],
    url: 'https://myaccount.google.com/activitycontrols',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Searches no longer follow you from device to device. Suggestions, recent places in Maps and some Assistant routines get worse.',
      de: 'Suchanfragen wandern nicht mehr von Gerät zu Gerät mit. Vorschläge, letzte Orte in Maps und manche Abläufe des Assistant werden schlechter.',
    },
    sources: ['PS', 'CR-G'],
  },
  {
    id: 'GOOGLE-WAA-AUTODELETE',
    platform: 'google',
    title: {
      en: 'Delete Web & App Activity after three months',
      de: 'Web- & App-Aktivitäten nach drei Monaten löschen lassen',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 8,
    minutes: 2,
    trigger: all(atLeast('memory', 'google.years', 0.25), any(held('google.web.search'), held('google.app.usage'))),
    severity: [
      { is: 'low' },
      { is: 'medium', when: atLeast('memory', 'google.years', 1.5) },
      { is: 'high', when: atLeast('memory', 'google.years', 3) },
    ],
    protectsAgainst: {
      en: 'The long memory: old entries cannot leak or be reused once they are gone.',
      de: 'Das lange Gedächtnis: Was gelöscht ist, kann weder nach außen dringen noch neu verwendet werden.',
    },
    steps: [
      {
        en: 'Take this step if you want to keep the history switched on.',
        de: 'Gehen Sie diesen Weg, wenn Sie den Verlauf eingeschaltet lassen möchten.',
      },
      {
        en: 'Open “Web & App Activity” in your account and choose “Auto-delete”.',
        de: 'Öffnen Sie im Konto „Web- & App-Aktivitäten“ und wählen Sie „Automatisch löschen“.',
      },
      { en: 'Choose “3 months” and confirm.', de: 'Wählen Sie „3 Monate“ und bestätigen Sie.' },
    ],
    url: 'https://myaccount.google.com/activitycontrols',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You cannot look up older searches any more. Entries younger than three months stay.',
      de: 'Ältere Suchanfragen finden Sie nicht mehr wieder. Was jünger als drei Monate ist, bleibt stehen.',
    },
    sources: ['AD-G', 'CR-G'],
  },
  {
    id: 'GOOGLE-WAA-SUBSETTINGS-OFF',
    platform: 'google',
    title: {
      en: 'Keep visited sites out of Web & App Activity',
      de: 'Besuchte Websites aus den Web- & App-Aktivitäten heraushalten',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 7,
    minutes: 2,
    trigger: held('google.web.visit'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('google.web.visit', 50) }],
    protectsAgainst: {
      en: 'Pages and apps outside Google flowing into your account.',
      de: 'Seiten und Apps außerhalb von Google, die in Ihr Konto einfließen.',
    },
    steps: [
      { en: 'Open “Web & App Activity” in your account.', de: 'Öffnen Sie im Konto „Web- & App-Aktivitäten“.' },
      {
        en: 'Untick “Include Chrome history and activity from sites, apps, and devices that use Google services”.',
        de: 'Entfernen Sie den Haken bei „Chrome-Verlauf sowie Aktivitäten auf Websites, in Apps und auf Geräten einbeziehen, die Google-Dienste nutzen“.',
      },
    ],
    url: 'https://myaccount.google.com/activitycontrols',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The Discover feed and ads fit less well.',
      de: 'Die Discover-Vorschläge und die Werbung passen weniger gut.',
    },
    sources: ['AD-G', 'PS'],
  },
  {
    id: 'GOOGLE-WAA-VOICE-OFF',
    platform: 'google',
    title: {
      en: 'Stop saving voice recordings and delete old ones',
      de: 'Sprachaufnahmen nicht mehr speichern und alte löschen',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 7,
    minutes: 3,
    trigger: VOICE,
    severity: [{ is: 'medium' }, { is: 'high', when: held('google.voice.recording', 50) }],
    protectsAgainst: {
      en: 'Your voice and the voices of your household being stored and possibly heard by strangers.',
      de: 'Dass Ihre Stimme und die Stimmen Ihres Haushalts gespeichert und womöglich von fremden Menschen angehört werden.',
    },
    steps: [
      {
        en: 'In “Web & App Activity”, untick “Include voice and audio activity”.',
        de: 'Entfernen Sie unter „Web- & App-Aktivitäten“ den Haken bei „Sprach- und Audioaktivitäten einbeziehen“.',
      },
      {
        en: 'Open My Activity and filter by Voice and Audio or Assistant.',
        de: 'Öffnen Sie „Meine Aktivitäten“ und filtern Sie nach Sprache und Audio oder nach Assistant.',
      },
      { en: 'Delete the results for “All time”.', de: 'Löschen Sie die Treffer für „Gesamte Zeit“.' },
    ],
    url: 'https://myactivity.google.com/',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'Speech recognition may get less exact.', de: 'Die Spracherkennung kann ungenauer werden.' },
    sources: ['AD-G', 'RUB'],
  },
  {
    id: 'GOOGLE-MYACTIVITY-DELETE-ALL',
    platform: 'google',
    title: { en: 'Delete past My Activity', de: 'Bisherige Aktivitäten löschen' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 8,
    minutes: 4,
    trigger: any(
      held('google.web.search', 1000),
      held('google.web.visit', 1000),
      all(held('google.web.search'), atLeast('memory', 'google.years', 1)),
    ),
    severity: [
      { is: 'medium' },
      {
        is: 'high',
        when: any(
          held('google.web.search', 10_000),
          all(held('google.web.search', 1000), atLeast('memory', 'google.years', 3)),
        ),
      },
    ],
    protectsAgainst: {
      en: 'Everything that is already in the log of your activity.',
      de: 'Alles, was schon im Protokoll Ihrer Aktivitäten steht.',
    },
    steps: [
      {
        en: 'Keep your export if you may need it as evidence.',
        de: 'Bewahren Sie Ihren Export auf, falls Sie ihn als Beleg brauchen könnten.',
      },
      {
        en: 'Open My Activity and choose “Delete”.',
        de: 'Öffnen Sie „Meine Aktivitäten“ und wählen Sie „Löschen“.',
      },
      {
        en: 'Choose “All time”, select all products and confirm.',
        de: 'Wählen Sie „Gesamte Zeit“, markieren Sie alle Produkte und bestätigen Sie.',
      },
      { en: 'Then set auto-delete.', de: 'Richten Sie danach das automatische Löschen ein.' },
    ],
    url: 'https://myactivity.google.com/',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The history is gone for you as well.',
      de: 'Der Verlauf ist dann auch für Sie verloren.',
    },
    sources: ['AD-G', 'PS'],
  },
  {
    id: 'GOOGLE-MYACTIVITY-TOPIC-DELETE',
    platform: 'google',
    title: {
      en: 'Delete single days or topics from My Activity',
      de: 'Einzelne Tage oder Themen aus den Aktivitäten löschen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 6,
    minutes: 8,
    trigger: all(
      atLeast('sensitive-topics', 'days', 1),
      any(held('google.web.search'), held('google.web.visit'), held('google.media.watch')),
    ),
    severity: [{ is: 'medium' }, { is: 'high', when: atLeast('sensitive-topics', 'days', 3) }],
    protectsAgainst: {
      en: 'Entries on health, faith, politics, sexuality or money worries that you would rather not leave there.',
      de: 'Einträge zu Gesundheit, Glaube, Politik, Sexualität oder Geldsorgen, die Sie dort lieber nicht stehen lassen.',
    },
    steps: [
      {
        en: 'Open My Activity and search for the word, or pick the day.',
        de: 'Öffnen Sie „Meine Aktivitäten“ und suchen Sie nach dem Wort oder wählen Sie den Tag.',
      },
      {
        en: 'Choose “Delete” and then “Delete results”.',
        de: 'Wählen Sie „Löschen“ und dann „Ergebnisse löschen“.',
      },
    ],
    url: 'https://myactivity.google.com/',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Hardly any. New searches on the topic are recorded again.',
      de: 'Kaum welche. Neue Suchanfragen zum Thema werden wieder gespeichert.',
    },
    sources: ['AD-G', 'CJEU-21/23'],
  },
  {
    id: 'GOOGLE-YOUTUBE-HISTORY',
    platform: 'google',
    title: {
      en: 'Pause YouTube history or delete it after three months',
      de: 'YouTube-Verlauf anhalten oder nach drei Monaten löschen lassen',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 6,
    minutes: 2,
    trigger: held('google.media.watch'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('google.media.watch', 1000) }],
    protectsAgainst: {
      en: 'A profile of interests and moods drawn from what you watch.',
      de: 'Ein Profil Ihrer Interessen und Stimmungen aus dem, was Sie ansehen.',
    },
    steps: [
      { en: 'Open “YouTube History” in your account.', de: 'Öffnen Sie im Konto „YouTube-Verlauf“.' },
      {
        en: 'Choose “Turn off”, or “Auto-delete” and then “3 months”.',
        de: 'Wählen Sie „Deaktivieren“ oder „Automatisch löschen“ und dann „3 Monate“.',
      },
    ],
    url: 'https://myaccount.google.com/activitycontrols',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'With the history off, YouTube suggests next to nothing and does not remember where you stopped.',
      de: 'Ohne Verlauf schlägt YouTube kaum noch etwas vor und merkt sich nicht, wo Sie aufgehört haben.',
    },
    sources: ['PS', 'AD-G'],
  },
  {
    id: 'GOOGLE-TIMELINE-OFF',
    platform: 'google',
    title: { en: 'Turn off Timeline (Location History)', de: 'Zeitachse (Standortverlauf) ausschalten' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 9,
    minutes: 2,
    trigger: decides(
      PLACES,
      atLeast('home', 'nights', 14),
      atLeast('work', 'days', 20),
      any(atLeast('places', 'points', 1), atLeast('places', 'visits', 1)),
    ),
    severity: [
      { is: 'medium' },
      { is: 'high', when: any(atLeast('home', 'nights', 28), atLeast('places', 'points', 10_000)) },
    ],
    protectsAgainst: {
      en: 'A map of where you sleep, work and travel, useful to anyone who wants to follow you.',
      de: 'Eine Karte davon, wo Sie schlafen, arbeiten und unterwegs sind: nützlich für alle, die Ihnen folgen wollen.',
    },
    steps: [
      {
        en: 'Open Google Maps on the phone and tap your profile picture, then “Your Timeline”.',
        de: 'Öffnen Sie Google Maps auf dem Telefon und tippen Sie auf Ihr Profilbild, dann auf „Meine Zeitachse“.',
      },
      {
        en: 'Open the menu and choose “Location & privacy settings”.',
        de: 'Öffnen Sie das Menü und wählen Sie „Standort- und Datenschutzeinstellungen“.',
      },
      { en: 'Turn Timeline off.', de: 'Schalten Sie die Zeitachse aus.' },
      { en: 'Repeat this on every phone.', de: 'Wiederholen Sie das auf jedem Telefon.' },
    ],
    url: 'https://myaccount.google.com/data-and-privacy',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'No travel diary. Places can still be stored with searches: see Web & App Activity.',
      de: 'Kein Reisetagebuch mehr. Bei Suchanfragen können weiterhin Orte gespeichert werden: siehe Web- & App-Aktivitäten.',
    },
    sources: ['TL-1', 'PS', 'NETZ'],
  },
  {
    id: 'GOOGLE-TIMELINE-DELETE',
    platform: 'google',
    title: {
      en: 'Delete the stored Timeline and its backup',
      de: 'Gespeicherte Zeitachse und ihre Sicherung löschen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 8,
    minutes: 4,
    trigger: decides(PLACES, any(atLeast('places', 'points', 1), atLeast('places', 'visits', 1))),
    severity: [
      { is: 'medium' },
      { is: 'high', when: any(atLeast('places', 'points', 10_000), atLeast('home', 'moves', 1)) },
    ],
    protectsAgainst: {
      en: 'The movement profile that has already been collected.',
      de: 'Das Bewegungsprofil, das schon entstanden ist.',
    },
    steps: [
      {
        en: 'Export the Timeline first if you want to keep it.',
        de: 'Exportieren Sie die Zeitachse vorher, wenn Sie sie behalten möchten.',
      },
      {
        en: 'Open “Your Timeline” in Google Maps and go to “Location & privacy settings”.',
        de: 'Öffnen Sie „Meine Zeitachse“ in Google Maps und gehen Sie zu „Standort- und Datenschutzeinstellungen“.',
      },
      { en: 'Delete all Timeline data.', de: 'Löschen Sie alle Zeitachsendaten.' },
      {
        en: 'Tap the cloud symbol and delete the backups of every device.',
        de: 'Tippen Sie auf das Wolkensymbol und löschen Sie die Sicherungen aller Geräte.',
      },
    ],
    url: '',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The diary cannot be brought back. Old exports on your own disks stay until you delete them.',
      de: 'Das Tagebuch lässt sich nicht zurückholen. Alte Exporte auf Ihren Datenträgern bleiben, bis Sie sie löschen.',
    },
    sources: ['TL-1', 'TL-2'],
  },
  {
    id: 'GOOGLE-HOME-WORK-LABELS',
    platform: 'google',
    title: {
      en: 'Remove home and work addresses from the account',
      de: 'Privat- und Arbeitsadresse aus dem Konto entfernen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 4,
    minutes: 2,
    trigger: held('google.homeAndWork'),
    severity: [{ is: 'low' }, { is: 'medium', when: atLeast('home', 'nights', 28) }],
    protectsAgainst: {
      en: 'Two addresses that anyone with access to the account can read at a glance.',
      de: 'Zwei Adressen, die jede Person mit Zugang zum Konto auf einen Blick lesen kann.',
    },
    steps: [
      {
        en: 'Open “Personal info” in your account and remove the addresses.',
        de: 'Öffnen Sie im Konto „Persönliche Daten“ und entfernen Sie die Adressen.',
      },
      {
        en: 'In Google Maps, open “Saved” and remove the labels Home and Work.',
        de: 'Öffnen Sie in Google Maps „Gespeichert“ und entfernen Sie die Labels „Zuhause“ und „Arbeit“.',
      },
    ],
    url: 'https://myaccount.google.com/personal-info',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'No one-tap navigation home.',
      de: 'Die Navigation nach Hause braucht mehr als einen Fingertipp.',
    },
    sources: ['PS'],
  },
  {
    id: 'GOOGLE-ADS-OFF',
    platform: 'google',
    title: { en: 'Turn off personalised ads', de: 'Personalisierte Werbung ausschalten' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 7,
    minutes: 1,
    trigger: decides(ADS, atLeast('ad-labels', 'labels', 1)),
    severity: [{ is: 'medium' }, { is: 'high', when: held('google.ad.interest', 100) }],
    protectsAgainst: {
      en: 'Your activity being used to aim ads at you on Google, YouTube and partner sites.',
      de: 'Dass Ihre Aktivitäten dazu dienen, Werbung bei Google, YouTube und Partnern auf Sie zuzuschneiden.',
    },
    steps: [
      { en: 'Open My Ad Center.', de: 'Öffnen Sie „Mein Anzeigencenter“.' },
      {
        en: 'Set “Personalised ads” at the top right to off.',
        de: 'Stellen Sie oben rechts „Personalisierte Werbung“ auf „Aus“.',
      },
    ],
    url: 'https://myadcenter.google.com/',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Ads stay, only less fitting. The switch ends the use, not the collection.',
      de: 'Die Werbung bleibt, passt aber weniger. Der Schalter beendet die Verwendung, nicht das Sammeln.',
    },
    sources: ['PS', 'WIRED'],
  },
  {
    id: 'GOOGLE-ADS-SENSITIVE',
    platform: 'google',
    title: { en: 'Limit ads on delicate topics', de: 'Werbung zu heiklen Themen begrenzen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 3,
    minutes: 2,
    trigger: all(atLeast('sensitive-topics', 'days', 1), ADS),
    severity: [{ is: 'low' }, { is: 'medium', when: atLeast('sensitive-topics', 'days', 3) }],
    protectsAgainst: {
      en: 'Ads for alcohol, gambling, dating, weight loss, pregnancy or parenting at the wrong moment.',
      de: 'Werbung für Alkohol, Glücksspiel, Partnersuche, Abnehmen, Schwangerschaft oder Elternschaft zur falschen Zeit.',
    },
    steps: [
      {
        en: 'Open My Ad Center and choose “Customise ads”, then “Sensitive”.',
        de: 'Öffnen Sie „Mein Anzeigencenter“ und wählen Sie „Anzeigen anpassen“, dann „Sensibel“.',
      },
      { en: 'Limit each topic.', de: 'Begrenzen Sie jedes Thema einzeln.' },
    ],
    url: 'https://myadcenter.google.com/',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'None. Some ads of this kind may still appear.',
      de: 'Keine. Vereinzelt kann solche Werbung weiterhin erscheinen.',
    },
    sources: ['WIRED'],
  },
  {
    id: 'GOOGLE-LINKED-SERVICES',
    platform: 'google',
    title: {
      en: 'Unlink Google services from each other (EU)',
      de: 'Verknüpfung der Google-Dienste aufheben (EU)',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 7,
    minutes: 2,
    trigger: any(
      all(held('google.web.search'), held('google.media.watch')),
      all(held('google.web.search'), held('google.app.install')),
      all(held('google.web.visit'), held('google.media.watch')),
      all(held('google.web.search'), PLACES),
    ),
    severity: [{ is: 'medium' }],
    protectsAgainst: {
      en: 'Search, YouTube, Maps, Chrome, Play and ads being joined into one profile.',
      de: 'Dass Suche, YouTube, Maps, Chrome, Play und Werbung zu einem einzigen Profil verschmelzen.',
    },
    steps: [
      {
        en: 'Open “Data & privacy” in your account and choose “Linked Google services”.',
        de: 'Öffnen Sie im Konto „Daten & Datenschutz“ und wählen Sie „Verknüpfte Google-Dienste“.',
      },
      {
        en: 'Select no service, or only the ones that you want to see together.',
        de: 'Wählen Sie keinen Dienst aus oder nur die, die zusammenarbeiten sollen.',
      },
      { en: 'Confirm your choice.', de: 'Bestätigen Sie Ihre Auswahl.' },
    ],
    url: 'https://myaccount.google.com/linked-services',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Tips across services disappear, such as places saved from a search. Offered in the European Economic Area only.',
      de: 'Tipps über Dienste hinweg entfallen, etwa Orte, die aus der Suche gespeichert werden. Nur im Europäischen Wirtschaftsraum verfügbar.',
    },
    sources: ['DMA-G'],
  },
  {
    id: 'GOOGLE-CONNECTIONS-PRUNE',
    platform: 'google',
    title: {
      en: 'Remove connected apps and “Sign in with Google”',
      de: 'Verbundene Apps und „Über Google anmelden“ entfernen',
    },
    kind: 'corrective',
    strategy: 'secure',
    protection: 7,
    minutes: 6,
    trigger: held('google.app.connection'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('google.app.connection', 5) }],
    protectsAgainst: {
      en: 'Quiet access by apps you have forgotten, and a list of the services you use.',
      de: 'Stiller Zugriff vergessener Apps und eine Liste der Dienste, die Sie nutzen.',
    },
    steps: [
      {
        en: 'Set a password of its own at the service if Google was your only way in.',
        de: 'Legen Sie beim Dienst ein eigenes Passwort fest, falls Google Ihr einziger Zugang war.',
      },
      { en: 'Open the connections page of your account.', de: 'Öffnen Sie die Verbindungsseite Ihres Kontos.' },
      {
        en: 'Choose an app and delete all connections with it.',
        de: 'Wählen Sie eine App aus und löschen Sie alle Verbindungen mit ihr.',
      },
    ],
    url: 'https://myaccount.google.com/connections',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You are locked out where no other login exists. What the app has already received stays there.',
      de: 'Wo es keine andere Anmeldung gibt, kommen Sie nicht mehr hinein. Was die App schon hat, behält sie.',
    },
    sources: ['CONN', 'PG-ACC'],
  },
  {
    id: 'GOOGLE-2SV-PASSKEY',
    platform: 'google',
    title: {
      en: 'Set up a passkey or 2-Step Verification',
      de: 'Passkey oder Bestätigung in zwei Schritten einrichten',
    },
    kind: 'preventive',
    strategy: 'secure',
    protection: 9,
    minutes: 6,
    trigger: decides(LOGINS, atLeast('logins', 'logins', 1)),
    severity: [{ is: 'medium' }, { is: 'high', when: UNEXPLAINED }],
    protectsAgainst: {
      en: 'Somebody taking over the account that holds all of this.',
      de: 'Dass jemand das Konto übernimmt, in dem das alles liegt.',
    },
    steps: [
      SAFETY_FIRST,
      {
        en: 'Open “Security” in your account and create a passkey.',
        de: 'Öffnen Sie im Konto „Sicherheit“ und erstellen Sie einen Passkey.',
      },
      {
        en: 'Or turn on “2-Step Verification” with an authenticator app or a security key.',
        de: 'Oder schalten Sie „Bestätigung in zwei Schritten“ mit einer Authenticator-App oder einem Sicherheitsschlüssel ein.',
      },
      {
        en: 'Print the backup codes and keep them in a safe place.',
        de: 'Drucken Sie die Ersatzcodes aus und verwahren Sie sie sicher.',
      },
    ],
    url: 'https://myaccount.google.com/security',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'If you lose the second device, you need the codes. The export does not show whether you have this already.',
      de: 'Geht das zweite Gerät verloren, brauchen Sie die Codes. Ob Sie das schon haben, zeigt der Export nicht.',
    },
    sources: ['PS', 'PG-MFA', 'BSI-2FA'],
  },
  {
    id: 'GOOGLE-DEVICES-SIGNOUT',
    platform: 'google',
    title: { en: 'Sign out old or unknown devices', de: 'Alte oder unbekannte Geräte abmelden' },
    kind: 'corrective',
    strategy: 'secure',
    protection: 6,
    minutes: 2,
    trigger: any(held('google.device.registered', 2), all(atLeast('logins', 'devices', 2), LOGINS), UNEXPLAINED),
    severity: [
      { is: 'low' },
      { is: 'medium', when: any(held('google.device.registered', 5), all(atLeast('logins', 'devices', 5), LOGINS)) },
      { is: 'high', when: UNEXPLAINED },
    ],
    protectsAgainst: {
      en: 'Forgotten phones, sold laptops, intruders and people you no longer share with.',
      de: 'Vergessene Telefone, verkaufte Rechner, Eindringlinge und Menschen, mit denen Sie nichts mehr teilen.',
    },
    steps: [
      SAFETY_FIRST,
      {
        en: 'Open “Your devices” under “Security” and look at each device.',
        de: 'Öffnen Sie unter „Sicherheit“ den Punkt „Meine Geräte“ und sehen Sie sich jedes Gerät an.',
      },
      { en: 'Sign out those you do not know or use.', de: 'Melden Sie ab, was Sie nicht kennen oder nicht nutzen.' },
      { en: 'Change your password afterwards.', de: 'Ändern Sie danach Ihr Passwort.' },
    ],
    url: 'https://myaccount.google.com/device-activity',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You have to sign in again on those devices.',
      de: 'Auf diesen Geräten müssen Sie sich neu anmelden.',
    },
    sources: ['PS', 'IPV'],
  },
  {
    id: 'GOOGLE-GEMINI-OFF',
    platform: 'google',
    title: { en: 'Turn off and delete Gemini activity', de: 'Gemini-Aktivitäten ausschalten und löschen' },
    kind: 'both',
    strategy: 'reduce',
    protection: 7,
    minutes: 2,
    trigger: held('google.ai.prompt'),
    severity: [{ is: 'medium' }, { is: 'high', when: held('google.ai.prompt', 20) }],
    protectsAgainst: {
      en: 'Your questions being read by strangers, used for training and kept for up to three years.',
      de: 'Dass Ihre Fragen von fremden Menschen gelesen, zum Training verwendet und bis zu drei Jahre aufbewahrt werden.',
    },
    steps: [
      { en: 'Open the Gemini activity page.', de: 'Öffnen Sie die Seite mit den Gemini-Aktivitäten.' },
      {
        en: 'Choose “Turn off”, then “Turn off and delete activity”.',
        de: 'Wählen Sie „Deaktivieren“, dann „Deaktivieren und Aktivitäten löschen“.',
      },
    ],
    url: 'https://myactivity.google.com/product/gemini',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'No chat history. Google keeps copies for up to 72 hours; reviewed chats stay longer.',
      de: 'Kein Chatverlauf. Google behält bis zu 72 Stunden lang Kopien; geprüfte Chats bleiben länger.',
    },
    sources: ['PS', 'GEM'],
  },
  {
    id: 'GOOGLE-CHROME-SYNC',
    platform: 'google',
    title: {
      en: 'Stop Chrome sync or protect it with a passphrase',
      de: 'Chrome-Synchronisierung beenden oder mit Passphrase schützen',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 6,
    minutes: 4,
    trigger: held('google.web.visit'),
    severity: [
      { is: 'low' },
      { is: 'medium', when: held('google.web.visit', 100) },
      { is: 'high', when: held('google.web.visit', 5000) },
    ],
    protectsAgainst: {
      en: 'A readable list of the pages you opened, held at Google.',
      de: 'Eine lesbare Liste der aufgerufenen Seiten bei Google.',
    },
    steps: [
      {
        en: 'In Chrome, open “Settings” and “You and Google”.',
        de: 'Öffnen Sie in Chrome „Einstellungen“ und „Google und ich“.',
      },
      {
        en: 'Turn sync off, or set your own passphrase under the encryption options.',
        de: 'Schalten Sie die Synchronisierung aus oder legen Sie unter den Verschlüsselungsoptionen eine eigene Passphrase fest.',
      },
      {
        en: 'Open the sync data page and choose “Delete data”.',
        de: 'Öffnen Sie die Seite mit den Synchronisierungsdaten und wählen Sie „Daten löschen“.',
      },
    ],
    url: 'https://chrome.google.com/sync',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Without sync, tabs and history stay on each device. A lost passphrase cannot be recovered.',
      de: 'Ohne Synchronisierung bleiben Tabs und Verlauf auf dem jeweiligen Gerät. Eine vergessene Passphrase ist verloren.',
    },
    sources: ['PSC', 'PS'],
  },
  {
    id: 'GOOGLE-PHOTOS-PLACES-FACES',
    platform: 'google',
    title: {
      en: 'Turn off estimated places and face groups in Photos',
      de: 'Geschätzte Orte und Gesichtsgruppen in Google Fotos ausschalten',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 5,
    minutes: 5,
    trigger: held('google.media.image'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('google.media.image', 1000) }],
    protectsAgainst: {
      en: 'Places and faces, yours and those of other people, being sorted and searchable.',
      de: 'Dass Orte und Gesichter, Ihre und die anderer Menschen, sortiert und durchsuchbar werden.',
    },
    steps: [
      {
        en: 'Open the settings of Google Photos and turn off face grouping.',
        de: 'Öffnen Sie die Einstellungen von Google Fotos und schalten Sie die Gesichtsgruppierung aus.',
      },
      { en: 'Remove estimated locations there.', de: 'Entfernen Sie dort die geschätzten Standorte.' },
      {
        en: 'Switch off saving the location in your camera app.',
        de: 'Schalten Sie in Ihrer Kamera-App das Speichern des Standorts aus.',
      },
    ],
    url: 'https://photos.google.com/settings',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You can no longer search pictures by person or place.',
      de: 'Bilder lassen sich nicht mehr nach Person oder Ort suchen.',
    },
    sources: ['PG-REDACT'],
  },
  {
    id: 'GOOGLE-WORKSPACE-SMART-OFF',
    platform: 'google',
    title: { en: 'Turn off smart features in Gmail', de: 'Smarte Funktionen in Gmail ausschalten' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 4,
    minutes: 3,
    trigger: any(held('google.mail.message'), held('google.shop.order')),
    severity: [{ is: 'low' }, { is: 'medium', when: held('google.shop.order') }],
    protectsAgainst: {
      en: 'Mail being evaluated for purchases, bookings and features of other Google products.',
      de: 'Dass E-Mails für Einkäufe, Buchungen und Funktionen anderer Google-Produkte ausgewertet werden.',
    },
    steps: [
      {
        en: 'In Gmail on a computer, open “See all settings” and the tab “General”.',
        de: 'Öffnen Sie in Gmail am Computer „Alle Einstellungen aufrufen“ und den Tab „Allgemein“.',
      },
      {
        en: 'Turn smart features off, both for Gmail and for other Google products.',
        de: 'Schalten Sie die smarten Funktionen aus, sowohl für Gmail als auch für andere Google-Produkte.',
      },
    ],
    url: 'https://mail.google.com',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'No cards for parcels and flights, no sorting into tabs, no writing suggestions.',
      de: 'Keine Karten für Pakete und Flüge, keine Sortierung in Tabs, keine Schreibvorschläge.',
    },
    sources: ['PS'],
  },
  {
    id: 'GOOGLE-CONTACTS-AUTOSAVE-OFF',
    platform: 'google',
    title: {
      en: 'Stop saving contacts automatically',
      de: 'Automatisches Speichern von Kontakten ausschalten',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 4,
    minutes: 3,
    trigger: any(held('google.social.contact', 51), held('google.social.addressbook', 51)),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Data of people who never chose to be in your account.',
      de: 'Daten von Menschen, die nie in Ihr Konto wollten.',
    },
    steps: [
      {
        en: 'Open “People & sharing” in your account.',
        de: 'Öffnen Sie im Konto „Kontakte und Teilen“.',
      },
      {
        en: 'Turn off contact info saved from interactions and from your devices.',
        de: 'Schalten Sie das Speichern von Kontaktdaten aus Interaktionen und von Ihren Geräten aus.',
      },
    ],
    url: 'https://myaccount.google.com/people-and-sharing',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Addresses are no longer completed for people you have not saved yourself.',
      de: 'Adressen werden nur noch für Kontakte ergänzt, die Sie selbst gespeichert haben.',
    },
    sources: ['PG-OTHERS'],
  },
  {
    id: 'GOOGLE-FIT-DELETE',
    platform: 'google',
    title: {
      en: 'Delete fitness and health data at Google',
      de: 'Fitness- und Gesundheitsdaten bei Google löschen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 6,
    minutes: 5,
    trigger: held('google.health.metric'),
    severity: [{ is: 'medium' }, { is: 'high', when: held('google.health.metric', 30) }],
    protectsAgainst: {
      en: 'Sleep, pulse, steps or cycle data in the account of an advertising company.',
      de: 'Schlaf-, Puls-, Schritt- oder Zyklusdaten im Konto eines Werbekonzerns.',
    },
    steps: [
      {
        en: 'Export the data for yourself if you need the statistics.',
        de: 'Exportieren Sie die Daten für sich, falls Sie die Statistik brauchen.',
      },
      {
        en: 'Open the settings in the profile of the fitness app and delete the history.',
        de: 'Öffnen Sie in der Fitness-App im Profil die Einstellungen und löschen Sie den Verlauf.',
      },
      {
        en: 'Disconnect apps in the health centre of your phone.',
        de: 'Trennen Sie Apps in der Gesundheitszentrale Ihres Telefons.',
      },
    ],
    url: '',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Your statistics are gone. Connected apps keep their own copies.',
      de: 'Ihre Statistik ist weg. Verbundene Apps behalten ihre eigenen Kopien.',
    },
    sources: ['CJEU-21/23', 'PSC'],
  },
  {
    id: 'GOOGLE-PLAY-ADS-INSTALLS',
    platform: 'google',
    title: { en: 'Limit personalisation in Google Play', de: 'Personalisierung in Google Play begrenzen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 3,
    minutes: 2,
    trigger: held('google.app.install', 51),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'The list of your apps serving as a profile.',
      de: 'Dass die Liste Ihrer Apps als Profil dient.',
    },
    steps: [
      {
        en: 'Open “Data & privacy” in your account and turn off personalisation in Play.',
        de: 'Öffnen Sie im Konto „Daten & Datenschutz“ und schalten Sie die Personalisierung in Google Play aus.',
      },
      { en: 'Uninstall apps you no longer use.', de: 'Deinstallieren Sie Apps, die Sie nicht mehr nutzen.' },
    ],
    url: 'https://myaccount.google.com/data-and-privacy',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The store suggests less fitting apps. Past installs stay on record.',
      de: 'Der Store schlägt weniger passende Apps vor. Frühere Installationen bleiben gespeichert.',
    },
    sources: ['PS'],
  },
];
