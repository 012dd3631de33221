import type { Suggestion } from './suggestion.js';
import { all, any, atLeast, decides, held, SAFETY_FIRST } from './when.js';

// Long because it is a list: one object per step, sorted by the part of the account it belongs to.

const CHECKED_ON = '2026-06-30';

const REPORTED = decides(held('facebook.offplatform.event'), atLeast('off-platform', 'firms', 1));
const ADS = any(
  held('facebook.ad.interest'),
  held('facebook.ad.audience'),
  held('facebook.ad.advertiser'),
  held('facebook.ad.click'),
  held('facebook.ad.view'),
);
const LOGINS = any(held('facebook.login.session'), held('facebook.login.ip'), held('facebook.device.registered'));
const UNEXPLAINED = all(
  atLeast('logins', 'unexplained', 1),
  any(held('facebook.login.session'), held('facebook.login.ip')),
);
const PLACES = any(held('facebook.location.point'), held('facebook.location.visit'), held('facebook.location.label'));

export const FACEBOOK: readonly Suggestion[] = [
  {
    id: 'META-OFFMETA-CLEAR',
    platform: 'facebook',
    title: { en: 'Clear past activity off Meta', de: 'Bisherige Aktivitäten außerhalb von Meta löschen' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 7,
    minutes: 2,
    trigger: REPORTED,
    severity: [
      { is: 'medium' },
      { is: 'high', when: atLeast('off-platform', 'firms', 100) },
      { is: 'critical', when: atLeast('off-platform', 'firms', 1000) },
    ],
    protectsAgainst: {
      en: 'Reports by shops, apps and sites staying tied to your account.',
      de: 'Dass Meldungen von Shops, Apps und Websites mit Ihrem Konto verknüpft bleiben.',
    },
    steps: [
      {
        en: 'Open “Accounts Center” and “Your information and permissions”.',
        de: 'Öffnen Sie die „Kontenübersicht“ und „Deine Informationen und Berechtigungen“.',
      },
      {
        en: 'Open “Your activity off Meta technologies”.',
        de: 'Öffnen Sie „Deine Aktivitäten außerhalb von Meta-Technologien“.',
      },
      {
        en: 'Choose “Clear previous activity” and confirm.',
        de: 'Wählen Sie „Frühere Aktivitäten löschen“ und bestätigen Sie.',
      },
    ],
    url: 'https://accountscenter.facebook.com/info_and_permissions/off_facebook_activity',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You may be logged out of some apps. Meta keeps the reports without your name, and new ones arrive unless you disconnect them.',
      de: 'Manche Apps melden Sie vielleicht ab. Meta behält die Meldungen ohne Ihren Namen, und neue kommen hinzu, solange Sie sie nicht trennen.',
    },
    sources: ['META-H', 'FACT', 'CR-WHO'],
  },
  {
    id: 'META-OFFMETA-DISCONNECT',
    platform: 'facebook',
    title: { en: 'Disconnect future activity off Meta', de: 'Künftige Aktivitäten außerhalb von Meta trennen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 8,
    minutes: 1,
    trigger: REPORTED,
    severity: [
      { is: 'medium' },
      { is: 'high', when: atLeast('off-platform', 'firms', 100) },
      { is: 'critical', when: atLeast('off-platform', 'firms', 1000) },
    ],
    protectsAgainst: {
      en: 'Future reports being linked with your account.',
      de: 'Dass künftige Meldungen mit Ihrem Konto verknüpft werden.',
    },
    steps: [
      {
        en: 'Open “Your activity off Meta technologies” in “Accounts Center”.',
        de: 'Öffnen Sie in der „Kontenübersicht“ den Punkt „Deine Aktivitäten außerhalb von Meta-Technologien“.',
      },
      { en: 'Open “Manage future activity”.', de: 'Öffnen Sie „Künftige Aktivitäten verwalten“.' },
      {
        en: 'Choose “Disconnect future activity”.',
        de: 'Wählen Sie „Künftige Aktivitäten trennen“.',
      },
    ],
    url: 'https://accountscenter.facebook.com/info_and_permissions/off_facebook_activity',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Logging in with Facebook stops working in some apps. Firms still send, and Meta still receives.',
      de: 'Die Anmeldung mit Facebook funktioniert in manchen Apps nicht mehr. Firmen senden weiter, und Meta empfängt weiter.',
    },
    sources: ['PS', 'META-H', 'SSW'],
  },
  {
    id: 'META-ADS-PARTNER-OFF',
    platform: 'facebook',
    title: {
      en: 'Ads: do not use information from ad partners',
      de: 'Werbung: keine Informationen von Werbepartnern verwenden',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 6,
    minutes: 1,
    trigger: any(REPORTED, decides(held('facebook.ad.advertiser'), atLeast('advertisers', 'advertisers', 1))),
    severity: [{ is: 'medium' }, { is: 'high', when: atLeast('off-platform', 'firms', 100) }],
    protectsAgainst: {
      en: 'Ads on Facebook and Instagram being based on what other firms reported.',
      de: 'Dass Werbung auf Facebook und Instagram auf den Meldungen anderer Firmen beruht.',
    },
    steps: [
      {
        en: 'Open “Accounts Center”, “Ad preferences” and “Manage info”.',
        de: 'Öffnen Sie „Kontenübersicht“, „Werbepräferenzen“ und „Informationen verwalten“.',
      },
      {
        en: 'Open “Activity information from ad partners” and choose “No”.',
        de: 'Öffnen Sie „Informationen von Werbepartnern zu deinen Aktivitäten“ und wählen Sie „Nein“.',
      },
    ],
    url: 'https://accountscenter.facebook.com/ad_preferences',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Ads fit less well. The data still arrive at Meta.',
      de: 'Die Werbung passt weniger. Die Daten gehen weiterhin bei Meta ein.',
    },
    sources: ['PS'],
  },
  {
    id: 'META-ADS-OUTSIDE-OFF',
    platform: 'facebook',
    title: {
      en: 'No Meta ads elsewhere, and none with your name in them',
      de: 'Keine Meta-Werbung anderswo und keine mit Ihrem Namen',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 3,
    minutes: 1,
    trigger: ADS,
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Your likes appearing in other people’s ads, and ads following you into other apps.',
      de: 'Dass Ihre Likes in der Werbung anderer auftauchen und dass Werbung Ihnen in andere Apps folgt.',
    },
    steps: [
      {
        en: 'Open “Ad preferences” and “Manage info”.',
        de: 'Öffnen Sie „Werbepräferenzen“ und „Informationen verwalten“.',
      },
      {
        en: 'Do not allow “Ads shown outside of Meta”.',
        de: 'Lassen Sie Werbung außerhalb von Meta nicht zu.',
      },
      { en: 'Set “Social interactions” to “Only me”.', de: 'Stellen Sie „Soziale Interaktionen“ auf „Nur ich“.' },
    ],
    url: 'https://accountscenter.facebook.com/ad_preferences',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'None.', de: 'Keine.' },
    sources: ['PS'],
  },
  {
    id: 'META-ADS-LESS-PERSONALISED',
    platform: 'facebook',
    title: { en: 'Choose less personalised ads (EU)', de: 'Weniger personalisierte Werbung wählen (EU)' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 7,
    minutes: 2,
    trigger: any(ADS, held('facebook.offplatform.event')),
    severity: [{ is: 'medium' }],
    protectsAgainst: {
      en: 'Everything Meta holds about you being used for ads.',
      de: 'Dass alles, was Meta über Sie hat, für Werbung genutzt wird.',
    },
    steps: [
      {
        en: 'Open “Accounts Center”, “Ad preferences” and “Ads experience”.',
        de: 'Öffnen Sie „Kontenübersicht“, „Werbepräferenzen“ und „Werbeerlebnis“.',
      },
      {
        en: 'Choose “Less personalised ads”.',
        de: 'Wählen Sie „Weniger personalisierte Werbung“.',
      },
    ],
    url: 'https://accountscenter.facebook.com/ad_preferences',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Users report longer ad breaks. The choice has existed in the EU since January 2026; paying for no ads is the other way.',
      de: 'Nutzer berichten von längeren Werbepausen. Die Wahl gibt es in der EU seit Januar 2026; der andere Weg ist das Bezahlabo ohne Werbung.',
    },
    sources: ['EC-M'],
  },
  {
    id: 'META-AUDIENCE-LISTS-BLOCK',
    platform: 'facebook',
    title: {
      en: 'Block advertisers who uploaded a list with you on it',
      de: 'Werbetreibende sperren, die eine Liste mit Ihnen hochgeladen haben',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 5,
    minutes: 12,
    trigger: all(atLeast('advertisers', 'uploadedList', 1), held('facebook.ad.advertiser')),
    severity: [
      { is: 'low' },
      { is: 'medium', when: atLeast('advertisers', 'uploadedList', 50) },
      { is: 'high', when: atLeast('advertisers', 'uploadedList', 500) },
    ],
    protectsAgainst: {
      en: 'Customer lists being matched with your account. You also see which firms passed your address on.',
      de: 'Den Abgleich von Kundenlisten mit Ihrem Konto. Sie sehen dabei auch, welche Firmen Ihre Adresse weitergegeben haben.',
    },
    steps: [
      {
        en: 'Open “Ad preferences” and “Audience-based advertising”.',
        de: 'Öffnen Sie „Werbepräferenzen“ und „Zielgruppenbasierte Werbung“.',
      },
      {
        en: 'Start with firms that are delicate or unknown to you.',
        de: 'Beginnen Sie mit Firmen, die heikel oder Ihnen unbekannt sind.',
      },
      {
        en: 'Choose “Don’t allow” on both lines of each firm.',
        de: 'Wählen Sie bei jeder Firma in beiden Zeilen „Nicht zulassen“.',
      },
    ],
    url: 'https://accountscenter.facebook.com/ad_preferences',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'None, but it takes patience. The firms keep their lists.',
      de: 'Keine, aber es braucht Geduld. Die Firmen behalten ihre Listen.',
    },
    sources: ['PS', 'PII'],
  },
  {
    id: 'META-ADS-CATEGORIES-REMOVE',
    platform: 'facebook',
    title: { en: 'Remove categories used to reach you', de: 'Kategorien entfernen, über die Sie erreicht werden' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 4,
    minutes: 5,
    trigger: decides(held('facebook.ad.audience'), atLeast('ad-labels', 'audiences', 1)),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Ads aimed at your job, family status, devices or life events.',
      de: 'Werbung, die auf Beruf, Familienstand, Geräte oder Lebensereignisse zielt.',
    },
    steps: [
      {
        en: 'Open “Ad preferences”, “Manage info” and “Categories used to reach you”.',
        de: 'Öffnen Sie „Werbepräferenzen“, „Informationen verwalten“ und „Kategorien, über die du erreicht wirst“.',
      },
      {
        en: 'Switch each profile detail to “No” and remove the other categories.',
        de: 'Stellen Sie jede Profilangabe auf „Nein“ und entfernen Sie die übrigen Kategorien.',
      },
    ],
    url: 'https://accountscenter.facebook.com/ad_preferences',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'None. Categories can come back.', de: 'Keine. Kategorien können wiederkommen.' },
    sources: ['PS'],
  },
  {
    id: 'META-ADS-TOPICS-LESS',
    platform: 'facebook',
    title: { en: 'See less of delicate ad topics', de: 'Heikle Werbethemen seltener sehen' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 3,
    minutes: 6,
    trigger: decides(held('facebook.ad.interest'), atLeast('ad-labels', 'labels', 1)),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Labels being used for ads. Studies found delicate ones on most users in the EU.',
      de: 'Dass Etiketten für Werbung dienen. Studien fanden bei den meisten Menschen in der EU auch heikle.',
    },
    steps: [
      { en: 'Open “Ad preferences” and “Ad topics”.', de: 'Öffnen Sie „Werbepräferenzen“ und „Werbethemen“.' },
      {
        en: 'Search for delicate topics first and choose “See less”.',
        de: 'Suchen Sie zuerst die heiklen Themen und wählen Sie „Weniger anzeigen“.',
      },
    ],
    url: 'https://accountscenter.facebook.com/ad_preferences',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'None. A label may come back.',
      de: 'Keine. Ein Etikett kann wiederkommen.',
    },
    sources: ['PS', 'CAB'],
  },
  {
    id: 'META-APPS-PRUNE',
    platform: 'facebook',
    title: {
      en: 'Remove connected apps and websites (Facebook login)',
      de: 'Verbundene Apps und Websites entfernen (Anmeldung mit Facebook)',
    },
    kind: 'corrective',
    strategy: 'secure',
    protection: 8,
    minutes: 6,
    trigger: held('facebook.app.connection'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('facebook.app.connection', 10) }],
    protectsAgainst: {
      en: 'Apps reading along, as in the Cambridge Analytica case, and Facebook knowing which services you open.',
      de: 'Mitlesende Apps wie im Fall Cambridge Analytica, und dass Facebook weiß, welche Dienste Sie öffnen.',
    },
    steps: [
      {
        en: 'Set a password of its own at each service first.',
        de: 'Legen Sie zuerst bei jedem Dienst ein eigenes Passwort fest.',
      },
      {
        en: 'Open “Settings” and “Apps and websites”, expired ones included.',
        de: 'Öffnen Sie „Einstellungen“ und „Apps und Websites“, auch die abgelaufenen.',
      },
      { en: 'Choose “Remove”.', de: 'Wählen Sie „Entfernen“.' },
      {
        en: 'Ask the app to erase what it received (Article 17 GDPR).',
        de: 'Verlangen Sie von der App, das Erhaltene zu löschen (Artikel 17 DSGVO).',
      },
    ],
    url: 'https://www.facebook.com/settings?tab=applications',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You can no longer log in there with Facebook. Access ends by itself after 90 days without use, but the data stay at the app.',
      de: 'Die Anmeldung mit Facebook entfällt dort. Der Zugriff endet nach 90 Tagen ohne Nutzung von selbst, die Daten bleiben aber bei der App.',
    },
    sources: ['PS', 'PG-ACC'],
  },
  {
    id: 'META-CONTACTS-DELETE',
    platform: 'facebook',
    title: {
      en: 'Delete uploaded contacts and stop the upload',
      de: 'Hochgeladene Kontakte löschen und das Hochladen beenden',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 7,
    minutes: 4,
    trigger: held('facebook.social.addressbook'),
    severity: [{ is: 'medium' }, { is: 'high', when: held('facebook.social.addressbook', 50) }],
    protectsAgainst: {
      en: 'Numbers and names of people who never agreed to this.',
      de: 'Dass Nummern und Namen von Menschen dort liegen, die nie zugestimmt haben.',
    },
    steps: [
      {
        en: 'Open the page of uploaded contacts and choose “Delete all”.',
        de: 'Öffnen Sie die Seite der hochgeladenen Kontakte und wählen Sie „Alle löschen“.',
      },
      { en: 'Repeat this in Messenger and Instagram.', de: 'Wiederholen Sie das in Messenger und Instagram.' },
      {
        en: 'Turn off “Upload contacts” in the settings of each app.',
        de: 'Schalten Sie in jeder App „Kontakte hochladen“ aus.',
      },
      {
        en: 'Take away the contacts permission on the phone.',
        de: 'Entziehen Sie den Apps auf dem Telefon den Zugriff auf Kontakte.',
      },
    ],
    url: 'https://www.facebook.com/mobile/facebook/contacts',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Fewer friend suggestions.',
      de: 'Weniger Freundschaftsvorschläge.',
    },
    sources: ['VZN', 'PII'],
  },
  {
    id: 'META-LOOKUP-LIMIT',
    platform: 'facebook',
    title: {
      en: 'Do not let yourself be found by phone, mail or search engine',
      de: 'Nicht über Nummer, E-Mail oder Suchmaschine auffindbar sein',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 5,
    minutes: 2,
    trigger: held('facebook.profile.field'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('facebook.profile.field', 5) }],
    protectsAgainst: {
      en: 'Stalking, phishing and programs that collect profiles.',
      de: 'Nachstellung, Phishing und Programme, die Profile abgreifen.',
    },
    steps: [
      {
        en: 'Open “Settings” and “How people find and contact you”.',
        de: 'Öffnen Sie „Einstellungen“ und „So kannst du gefunden und kontaktiert werden“.',
      },
      {
        en: 'Set phone number and email address to “Only me”.',
        de: 'Stellen Sie Telefonnummer und E-Mail-Adresse auf „Nur ich“.',
      },
      {
        en: 'Switch search engines off and hide your list of friends.',
        de: 'Schalten Sie Suchmaschinen aus und verbergen Sie Ihre Freundesliste.',
      },
    ],
    url: 'https://www.facebook.com/settings',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'Old friends find you less easily.', de: 'Alte Bekannte finden Sie weniger leicht.' },
    sources: ['PS'],
  },
  {
    id: 'META-AI-OBJECT',
    platform: 'facebook',
    title: {
      en: 'Object to AI training with your public content',
      de: 'KI-Training mit Ihren öffentlichen Inhalten widersprechen',
    },
    kind: 'preventive',
    strategy: 'right',
    protection: 5,
    minutes: 3,
    trigger: held('facebook.social.post', 10),
    severity: [{ is: 'low' }, { is: 'medium', when: held('facebook.social.post', 100) }],
    protectsAgainst: {
      en: 'Use of your posts in models, which cannot be undone later.',
      de: 'Die Verwendung Ihrer Beiträge in Modellen, die sich später nicht rückgängig machen lässt.',
    },
    steps: [
      {
        en: 'Log in and open the objection form linked in the privacy policy of Facebook or Instagram.',
        de: 'Melden Sie sich an und öffnen Sie das Widerspruchsformular, das in der Datenschutzrichtlinie von Facebook oder Instagram verlinkt ist.',
      },
      {
        en: 'Enter your email address. A reason is not needed.',
        de: 'Tragen Sie Ihre E-Mail-Adresse ein. Eine Begründung ist nicht nötig.',
      },
      { en: 'Keep the confirmation.', de: 'Heben Sie die Bestätigung auf.' },
    ],
    url: '',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'None. What has already been used stays in. The export does not show which posts are public.',
      de: 'Keine. Was schon verwendet wurde, bleibt enthalten. Welche Beiträge öffentlich sind, zeigt der Export nicht.',
    },
    sources: ['KLICK', 'NOYB'],
  },
  {
    id: 'META-LOCATION-PERMISSION',
    platform: 'facebook',
    title: { en: 'Take the location permission from Meta apps', de: 'Meta-Apps den Standortzugriff entziehen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 6,
    minutes: 2,
    trigger: PLACES,
    // Facebook's location history ended in August 2022: what is older than that is no longer collected.
    severity: [
      { is: 'low' },
      { is: 'info', when: { finding: 'holdings', measure: 'location.point.last', op: '<', value: '2022-09-01' } },
    ],
    protectsAgainst: {
      en: 'Your whereabouts being used for ads and for maps of your logins.',
      de: 'Dass Ihr Aufenthaltsort für Werbung und für Karten Ihrer Anmeldungen genutzt wird.',
    },
    steps: [
      {
        en: 'Open the app settings of your phone and choose Facebook, Messenger and Instagram in turn.',
        de: 'Öffnen Sie die App-Einstellungen Ihres Telefons und wählen Sie nacheinander Facebook, Messenger und Instagram.',
      },
      { en: 'Set “Location” to “Never”.', de: 'Stellen Sie „Standort“ auf „Nie“ oder „Nicht zulassen“.' },
    ],
    url: '',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'No check-ins and nothing “nearby”. The IP address still gives a rough place.',
      de: 'Keine Standortmeldungen und nichts „in der Nähe“. Die IP-Adresse verrät weiterhin die ungefähre Gegend.',
    },
    sources: ['FBL', 'PS'],
  },
  {
    id: 'META-2FA',
    platform: 'facebook',
    title: {
      en: 'Two-factor authentication with an app or key, not by phone number',
      de: 'Zweistufige Authentifizierung mit App oder Schlüssel statt Telefonnummer',
    },
    kind: 'preventive',
    strategy: 'secure',
    protection: 9,
    minutes: 5,
    trigger: decides(LOGINS, atLeast('logins', 'logins', 1)),
    severity: [{ is: 'medium' }, { is: 'high', when: UNEXPLAINED }],
    protectsAgainst: {
      en: 'Takeover of the account. Phone numbers given for security have been used for ads in the past.',
      de: 'Die Übernahme des Kontos. Für die Sicherheit angegebene Nummern wurden früher schon für Werbung verwendet.',
    },
    steps: [
      SAFETY_FIRST,
      {
        en: 'Open “Accounts Center”, “Password and security” and “Two-factor authentication”.',
        de: 'Öffnen Sie „Kontenübersicht“, „Passwort und Sicherheit“ und „Zweistufige Authentifizierung“.',
      },
      {
        en: 'Choose an authentication app or a security key.',
        de: 'Wählen Sie eine Authentifizierungs-App oder einen Sicherheitsschlüssel.',
      },
      {
        en: 'Save the recovery codes and remove the phone number if you can.',
        de: 'Sichern Sie die Wiederherstellungscodes und entfernen Sie die Telefonnummer, wenn es geht.',
      },
    ],
    url: 'https://accountscenter.facebook.com/password_and_security',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'One more step when you log in. The export does not show whether you have this already.',
      de: 'Ein Schritt mehr bei der Anmeldung. Ob Sie das schon haben, zeigt der Export nicht.',
    },
    sources: ['PS', 'EFF-2FA', 'PII'],
  },
  {
    id: 'META-SESSIONS',
    platform: 'facebook',
    title: {
      en: 'Log out old sessions and switch on login alerts',
      de: 'Alte Sitzungen abmelden und Anmeldewarnungen einschalten',
    },
    kind: 'corrective',
    strategy: 'secure',
    protection: 6,
    minutes: 2,
    trigger: any(
      held('facebook.device.registered', 2),
      all(atLeast('logins', 'devices', 2), held('facebook.login.session')),
      UNEXPLAINED,
    ),
    severity: [
      { is: 'low' },
      { is: 'medium', when: all(atLeast('logins', 'devices', 5), LOGINS) },
      { is: 'high', when: UNEXPLAINED },
    ],
    protectsAgainst: {
      en: 'Intruders, former partners and lost phones.',
      de: 'Eindringlinge, frühere Partner und verlorene Telefone.',
    },
    steps: [
      SAFETY_FIRST,
      {
        en: 'Open “Password and security” and “Where you’re logged in”.',
        de: 'Öffnen Sie „Passwort und Sicherheit“ und „Wo du angemeldet bist“.',
      },
      { en: 'Log out what you do not know.', de: 'Melden Sie ab, was Sie nicht kennen.' },
      { en: 'Turn on “Login alerts”.', de: 'Schalten Sie „Anmeldewarnungen“ ein.' },
    ],
    url: 'https://accountscenter.facebook.com/password_and_security',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'You have to log in again there.', de: 'Dort müssen Sie sich neu anmelden.' },
    sources: ['PS', 'IPV'],
  },
  {
    id: 'META-PROFILE-MINIMISE',
    platform: 'facebook',
    title: { en: 'Empty profile fields', de: 'Profilfelder leeren' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 5,
    minutes: 6,
    trigger: held('facebook.profile.field', 5),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Matching with other data, profile collectors and ad categories.',
      de: 'Den Abgleich mit anderen Daten, das Abgreifen von Profilen und Werbekategorien.',
    },
    steps: [
      { en: 'Open your profile and “About”.', de: 'Öffnen Sie Ihr Profil und „Info“.' },
      {
        en: 'Remove what nobody needs: work, places, family, phone, faith, politics.',
        de: 'Entfernen Sie, was niemand braucht: Arbeit, Orte, Familie, Telefon, Religion, Politik.',
      },
      { en: 'Set the rest to “Only me”.', de: 'Stellen Sie den Rest auf „Nur ich“.' },
    ],
    url: 'https://www.facebook.com/me/about',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'You are harder to find.', de: 'Sie sind schwerer zu finden.' },
    sources: ['PS'],
  },
  {
    id: 'META-PAST-POSTS-LIMIT',
    platform: 'facebook',
    title: { en: 'Limit or delete old posts', de: 'Alte Beiträge einschränken oder löschen' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 5,
    minutes: 8,
    trigger: all(held('facebook.social.post', 10), atLeast('memory', 'facebook.years', 2)),
    severity: [{ is: 'low' }, { is: 'medium', when: held('facebook.social.post', 100) }],
    protectsAgainst: {
      en: 'Old statements read out of context, collected by programs or used for AI.',
      de: 'Dass alte Äußerungen aus dem Zusammenhang gerissen, abgegriffen oder für KI verwendet werden.',
    },
    steps: [
      {
        en: 'Open “Settings”, “Posts” and “Limit past posts”.',
        de: 'Öffnen Sie „Einstellungen“, „Beiträge“ und „Vergangene Beiträge einschränken“.',
      },
      {
        en: 'Or open the “Activity log”, select posts and move them to the bin.',
        de: 'Oder öffnen Sie das „Aktivitätenprotokoll“, wählen Sie Beiträge aus und verschieben Sie sie in den Papierkorb.',
      },
    ],
    url: 'https://www.facebook.com/me/allactivity',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Memories and other people’s comments go with the posts. The bin empties after 30 days.',
      de: 'Mit den Beiträgen gehen Erinnerungen und fremde Kommentare verloren. Der Papierkorb leert sich nach 30 Tagen.',
    },
    sources: ['PS'],
  },
  {
    id: 'META-REACTIONS-CLEAN',
    platform: 'facebook',
    title: { en: 'Thin out likes and followed pages', de: 'Likes und gefolgte Seiten ausdünnen' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 6,
    minutes: 12,
    trigger: held('facebook.social.reaction', 100),
    severity: [{ is: 'low' }, { is: 'medium', when: held('facebook.social.reaction', 500) }],
    protectsAgainst: {
      en: 'Traits being guessed from lists of likes, as research has done.',
      de: 'Dass aus Listen von Likes auf Eigenschaften geschlossen wird, wie es die Forschung vorgeführt hat.',
    },
    steps: [
      {
        en: 'Open “Activity log” and “Interactions”.',
        de: 'Öffnen Sie „Aktivitätenprotokoll“ und „Interaktionen“.',
      },
      {
        en: 'Filter, select and remove what tells too much.',
        de: 'Filtern Sie, wählen Sie aus und entfernen Sie, was zu viel verrät.',
      },
      {
        en: 'Unfollow pages you no longer need.',
        de: 'Folgen Sie Seiten nicht mehr, die Sie nicht brauchen.',
      },
    ],
    url: 'https://www.facebook.com/me/allactivity',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'Your feed changes.', de: 'Ihr Feed verändert sich.' },
    sources: ['KOS'],
  },
  {
    id: 'META-SEARCH-HISTORY-CLEAR',
    platform: 'facebook',
    title: { en: 'Clear the search history', de: 'Suchverlauf löschen' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 4,
    minutes: 2,
    trigger: held('facebook.web.search'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('facebook.web.search', 200) }],
    protectsAgainst: {
      en: 'A record of the people you look up.',
      de: 'Eine Aufzeichnung darüber, nach wem Sie suchen.',
    },
    steps: [
      {
        en: 'Open the “Activity log”, choose your searches and “Clear searches”.',
        de: 'Öffnen Sie das „Aktivitätenprotokoll“, wählen Sie Ihre Suchanfragen und löschen Sie sie.',
      },
      {
        en: 'For Instagram, open “Search history” in “Accounts Center” and keep it for 3 days at most.',
        de: 'Öffnen Sie für Instagram in der „Kontenübersicht“ den „Suchverlauf“ und bewahren Sie ihn höchstens 3 Tage auf.',
      },
    ],
    url: 'https://accountscenter.facebook.com/info_and_permissions',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'No search suggestions for a while.', de: 'Eine Zeit lang keine Suchvorschläge.' },
    sources: ['PS'],
  },
  {
    id: 'META-LINK-HISTORY-OFF',
    platform: 'facebook',
    title: { en: 'Switch off link history', de: 'Linkverlauf ausschalten' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 5,
    minutes: 2,
    trigger: held('facebook.web.visit'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('facebook.web.visit', 20) }],
    protectsAgainst: {
      en: 'Your reading elsewhere being followed inside the app.',
      de: 'Dass die App mitverfolgt, was Sie anderswo lesen.',
    },
    steps: [
      {
        en: 'In the app, open “Settings” and “Browser” (or “Media”).',
        de: 'Öffnen Sie in der App „Einstellungen“ und „Browser“ (oder „Medien“).',
      },
      {
        en: 'Turn off link history and clear the data.',
        de: 'Schalten Sie den Linkverlauf aus und löschen Sie die Daten.',
      },
      { en: 'Open links in your own browser.', de: 'Öffnen Sie Links in Ihrem eigenen Browser.' },
    ],
    url: '',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'None.', de: 'Keine.' },
    sources: ['PS'],
  },
  {
    id: 'META-APP-TO-WEB',
    platform: 'facebook',
    title: { en: 'Use Facebook in the browser instead of the app', de: 'Facebook im Browser statt in der App nutzen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 6,
    minutes: 5,
    trigger: REPORTED,
    severity: [{ is: 'low' }, { is: 'medium', when: atLeast('off-platform', 'events', 500) }],
    protectsAgainst: {
      en: 'Sensors of the app, and the link between web pages and app found on Android in 2025.',
      de: 'Die Sensoren der App und die Verbindung zwischen Webseiten und App, die 2025 auf Android entdeckt wurde.',
    },
    steps: [
      { en: 'Uninstall the app.', de: 'Deinstallieren Sie die App.' },
      {
        en: 'Open Facebook in a browser profile or container of its own.',
        de: 'Öffnen Sie Facebook in einem eigenen Browserprofil oder Container.',
      },
      { en: 'Refuse notifications.', de: 'Lehnen Sie Benachrichtigungen ab.' },
    ],
    url: '',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'No push messages, and some functions are missing.',
      de: 'Keine Push-Nachrichten, und einige Funktionen fehlen.',
    },
    sources: ['LM', 'PG-BR'],
  },
];
