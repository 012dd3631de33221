import type { ArchiveLanguage } from './activity-names.js';

/** What a person did, or what was done to them, whatever the words. `seen`: watched or viewed, the words do not tell. */
export type Action =
  | 'searched'
  | 'visited'
  | 'viewed'
  | 'watched'
  | 'seen'
  | 'read'
  | 'listened'
  | 'used'
  | 'said'
  | 'prompted'
  | 'installed'
  | 'directions'
  | 'area'
  | 'liked'
  | 'disliked'
  | 'subscribed'
  | 'notified'
  | 'cards'
  /** Searched with a picture: there are no words. */
  | 'pictured'
  /** An own act on things that Google keeps: created, edited, shared, deleted. */
  | 'changed'
  /** An export was asked for or fetched. */
  | 'exported'
  | 'adsMore'
  | 'adsFewer'
  | 'adBlocked'
  | 'adLiked';

/** What stands behind a prompt when files went with it; the number of files is a group. */
export const ATTACHED: readonly RegExp[] = [
  /\s*Attached (\d+) files?\.?$/i,
  /\s*(\d+) Datei(?:en)? angehängt\.?$/i,
  /\s*(\d+) fichiers? joints?\.?$/i,
  /\s*(\d+) archivos? adjuntos?\.?$/i,
  /\s*(\d+) bestand(?:en)? bijgevoegd\.?$/i,
];

/** `*` is the object: a query, a page, a video. Without `*` the sentence has none. */
export const SENTENCES: Readonly<
  Record<ArchiveLanguage | 'other', Readonly<Partial<Record<Action, readonly string[]>>>>
> = {
  en: {
    searched: ['Searched for *', 'Searched with *', 'Searched *', 'Looked up *', 'Translated *'],
    visited: ['Visited *', 'Clicked on *', 'Clicked *'],
    viewed: ['Viewed *'],
    watched: ['Watched story *', 'Watched *'],
    read: ['Read *'],
    listened: ['Listened to *'],
    used: ['Used *', 'Opened *'],
    said: ['Said *'],
    prompted: [
      'Prompted with: *',
      'Prompted with *',
      'Prompted *',
      'Asked Bard: *',
      'Asked Gemini: *',
      'Asked *',
      'Branched *',
      'Answered *',
    ],
    installed: ['Installed *'],
    directions: ['Directions to *', 'Got directions to *'],
    area: ['Viewed area around *', 'Viewed area in *', 'Explored *'],
    liked: ['Liked *'],
    disliked: ['Disliked *'],
    subscribed: ['Subscribed to *'],
    notified: ['Received a notification', '* notification', '* notifications'],
    cards: ['* cards in your feed', '* card in your feed'],
    pictured: [
      'Searched with an image',
      'Searched using an image',
      'Searched with Google Lens',
      'Searched with Lens',
      'Searched with an image from Google Lens',
    ],
    changed: [
      'Created *',
      'Edited *',
      'Uploaded *',
      'Deleted *',
      'Shared *',
      'Moved *',
      'Renamed *',
      'Downloaded *',
      'Commented on *',
      'Added *',
      'Gave *',
      'Selected *',
    ],
    adsMore: ['Chose to see more ads from *', 'Chose to see more ads about *'],
    adsFewer: ['Chose to see fewer ads from *', 'Chose to see fewer ads about *'],
    adBlocked: ['Blocked an ad from *', 'Blocked ads from *', 'Blocked an ad'],
    adLiked: ['Liked an ad from *', 'Liked an ad'],
  },
  de: {
    searched: [
      'Gesucht nach: *',
      'Gesucht nach *',
      'Gesucht: *',
      'Nach * gesucht',
      'Du hast nach * gesucht',
      'Sie haben nach * gesucht',
      '* gesucht',
    ],
    visited: ['* aufgerufen', 'Aufgerufen: *', '* besucht', 'Besucht: *', '* angeklickt', 'Angeklickt: *'],
    seen: ['* angesehen', 'Angesehen: *', '* angeschaut'],
    read: ['* gelesen', 'Gelesen: *'],
    listened: ['* angehört', 'Angehört: *', '* gehört'],
    used: ['* verwendet', 'Verwendet: *', '* genutzt', 'Genutzt: *', '* geöffnet'],
    said: ['Gesagt: *', 'Du hast gesagt: *', 'Sie haben gesagt: *', 'Du hast * gesagt', '* gesagt'],
    prompted: ['Eingegebener Prompt: *', 'Prompt: *', 'Bard gefragt: *', 'Gefragt: *'],
    installed: ['* installiert', 'Installiert: *'],
    directions: [
      'Wegbeschreibung zu *',
      'Wegbeschreibung nach *',
      'Wegbeschreibung: *',
      'Route zu *',
      'Route nach *',
      'Wegbeschreibung zu * abgerufen',
      'Wegbeschreibung nach * abgerufen',
    ],
    area: [
      'Gebiet um * angesehen',
      'Gegend um * angesehen',
      'Bereich um * angesehen',
      'Umgebung von * angesehen',
      'Gebiet in der Nähe von * angesehen',
      'Angesehenes Gebiet: *',
      'Angesehener Bereich: *',
    ],
    liked: ['* mit „Mag ich“ bewertet', '* positiv bewertet', 'Positiv bewertet: *', 'Mag ich: *', '* geliked'],
    disliked: ['* mit „Mag ich nicht“ bewertet', '* negativ bewertet', 'Negativ bewertet: *', 'Mag ich nicht: *'],
    subscribed: ['* abonniert', 'Abonniert: *', 'Kanal * abonniert'],
    notified: [
      'Benachrichtigung erhalten',
      'Eine Benachrichtigung erhalten',
      '* Benachrichtigungen',
      '* Benachrichtigung erhalten',
      '* Benachrichtigungen erhalten',
    ],
    cards: ['* Karten in deinem Feed', '* Karten in Ihrem Feed', '* Karte in deinem Feed', '* Karte in Ihrem Feed'],
    pictured: ['Mit einem Bild gesucht', 'Mit Bild gesucht', 'Mit Google Lens gesucht', 'Mit Lens gesucht'],
    changed: [
      '* erstellt',
      '* bearbeitet',
      '* hochgeladen',
      '* gelöscht',
      '* geteilt',
      '* freigegeben',
      '* verschoben',
      '* umbenannt',
      '* heruntergeladen',
      '* kommentiert',
      '* hinzugefügt',
      '* gegeben',
      '* ausgewählt',
    ],
    adsMore: ['Mehr Werbung von * ausgewählt', 'Mehr Werbung zu * ausgewählt'],
    adsFewer: ['Weniger Werbung von * ausgewählt', 'Weniger Werbung zu * ausgewählt'],
    adBlocked: ['Eine Anzeige von * blockiert', 'Werbung von * blockiert', 'Eine Anzeige blockiert'],
    adLiked: ['Eine Anzeige von * mit „Mag ich“ bewertet', 'Eine Anzeige mit „Mag ich“ bewertet'],
  },
  fr: {
    searched: [
      'Vous avez recherché *',
      'Vous avez recherché : *',
      'Vous avez effectué une recherche : *',
      'Recherche : *',
    ],
    visited: ['Vous avez visité *', 'Vous avez accédé à *', 'Vous avez cliqué sur *'],
    seen: ['Vous avez vu *'],
    viewed: ['Vous avez consulté *'],
    watched: ['Vous avez regardé *'],
    read: ['Vous avez lu *'],
    listened: ['Vous avez écouté *'],
    used: ['Application utilisée : *', 'Application utilisée: *', 'Vous avez utilisé *'],
    said: ['Vous avez dit : *', 'Vous avez dit *'],
    prompted: ['Requête : *', 'Prompt : *'],
    installed: ['Installée : *', 'Application installée : *', 'Vous avez installé *', 'Installée *'],
    directions: ['Itinéraire pour *', 'Itinéraire vers *'],
    area: ['Zone consultée : *', 'Zone consultée autour de *', 'Zone consultée *'],
    liked: ['A aimé *', 'Vous avez aimé *'],
    disliked: ["N'a pas aimé *", 'N’a pas aimé *', "Vous n'avez pas aimé *"],
    subscribed: ['Vous vous êtes abonné à *', 'Vous vous êtes abonné *', 'Vous vous êtes abonnée à *'],
    notified: ['Vous avez reçu une notification', 'Notification reçue', '* notification', '* notifications'],
    cards: [
      '* cartes dans votre flux',
      '* carte dans votre flux',
      '* fiches dans votre flux',
      '* fiche dans votre flux',
    ],
    pictured: [
      'Vous avez effectué une recherche avec une image',
      'Vous avez recherché avec une image',
      'Vous avez effectué une recherche avec Google Lens',
    ],
    changed: [
      'Vous avez créé *',
      'Vous avez modifié *',
      'Vous avez importé *',
      'Vous avez supprimé *',
      'Vous avez partagé *',
      'Vous avez déplacé *',
      'Vous avez renommé *',
      'Vous avez téléchargé *',
      'Vous avez commenté *',
      'Vous avez ajouté *',
      'Vous avez donné *',
      'Vous avez sélectionné *',
    ],
    adsMore: ["Vous avez choisi de voir plus d'annonces de *", "Vous avez choisi de voir plus d'annonces sur *"],
    adsFewer: ["Vous avez choisi de voir moins d'annonces de *", "Vous avez choisi de voir moins d'annonces sur *"],
    adBlocked: ['Vous avez bloqué une annonce de *', 'Vous avez bloqué une annonce'],
    adLiked: ['Vous avez aimé une annonce de *', 'Vous avez aimé une annonce'],
  },
  es: {
    searched: ['Has buscado *', 'Buscaste *', 'Búsqueda de *'],
    visited: ['Has visitado *', 'Visitaste *', 'Has accedido a *', 'Has hecho clic en *'],
    seen: ['Has visto *', 'Viste *'],
    viewed: ['Has consultado *'],
    read: ['Has leído *', 'Leíste *'],
    listened: ['Has escuchado *', 'Escuchaste *'],
    used: ['Has usado *', 'Has utilizado *', 'Usaste *', 'Se ha usado *'],
    said: ['Has dicho: *', 'Has dicho *', 'Dijiste *'],
    prompted: ['Petición: *', 'Prompt: *'],
    installed: ['Has instalado *', 'Instalaste *'],
    directions: ['Cómo llegar a *', 'Indicaciones para llegar a *', 'Has consultado cómo llegar a *'],
    area: ['Has visto la zona de *', 'Has visto el área de *', 'Has visto la zona alrededor de *'],
    liked: ['Te ha gustado *', 'Te gustó *', 'Has indicado que te gusta *'],
    disliked: ['No te ha gustado *', 'No te gustó *'],
    subscribed: ['Te has suscrito a *', 'Te suscribiste a *'],
    notified: ['Has recibido una notificación', 'Recibiste una notificación', '* notificación', '* notificaciones'],
    cards: ['* tarjetas en tu feed', '* tarjeta en tu feed'],
    pictured: ['Has buscado con una imagen', 'Has hecho una búsqueda con una imagen', 'Has buscado con Google Lens'],
    changed: [
      'Has creado *',
      'Has editado *',
      'Has subido *',
      'Has eliminado *',
      'Has compartido *',
      'Has movido *',
      'Has cambiado el nombre de *',
      'Has descargado *',
      'Has comentado *',
      'Has añadido *',
      'Has dado *',
      'Has seleccionado *',
    ],
    adsMore: ['Has elegido ver más anuncios de *', 'Has elegido ver más anuncios sobre *'],
    adsFewer: ['Has elegido ver menos anuncios de *', 'Has elegido ver menos anuncios sobre *'],
    adBlocked: ['Has bloqueado un anuncio de *', 'Has bloqueado un anuncio'],
    adLiked: ['Te ha gustado un anuncio de *', 'Te ha gustado un anuncio'],
  },
  nl: {
    searched: [
      'Je hebt gezocht naar *',
      'Je hebt naar * gezocht',
      'Gezocht naar *',
      'Gezocht naar: *',
      'U heeft gezocht naar *',
    ],
    visited: ['Je hebt * bezocht', '* bezocht', 'Bezocht: *', 'U heeft * bezocht', 'Geklikt op *'],
    seen: ['Je hebt * bekeken', '* bekeken', 'Bekeken: *', 'U heeft * bekeken'],
    watched: ['Je hebt naar * gekeken', 'U heeft naar * gekeken'],
    read: ['Je hebt * gelezen', '* gelezen'],
    listened: ['Je hebt naar * geluisterd'],
    used: ['Je hebt * gebruikt', '* gebruikt', 'Gebruikt: *'],
    said: ['Je hebt gezegd: *', 'Je hebt * gezegd', '* gezegd', 'Gezegd: *'],
    prompted: ['Ingevoerde prompt: *', 'Prompt: *'],
    installed: ['Je hebt * geïnstalleerd', '* geïnstalleerd', 'Geïnstalleerd: *'],
    directions: ['Routebeschrijving naar *', 'Route naar *'],
    area: ['Je hebt het gebied rond * bekeken', 'Gebied rond * bekeken'],
    liked: ['Je vindt * leuk', '* leuk gevonden', 'Leuk gevonden: *'],
    disliked: ['Je vindt * niet leuk'],
    subscribed: ['Je hebt je geabonneerd op *', 'Geabonneerd op *'],
    notified: ['Je hebt een melding ontvangen', 'Melding ontvangen', '* melding', '* meldingen'],
    cards: ['* kaarten in je feed', '* kaart in je feed'],
    pictured: ['Je hebt gezocht met een afbeelding', 'Gezocht met een afbeelding', 'Je hebt gezocht met Google Lens'],
    changed: [
      'Je hebt * gemaakt',
      'Je hebt * bewerkt',
      'Je hebt * geüpload',
      'Je hebt * verwijderd',
      'Je hebt * gedeeld',
      'Je hebt * verplaatst',
      'Je hebt de naam van * gewijzigd',
      'Je hebt * gedownload',
      'Je hebt gereageerd op *',
      'Je hebt * toegevoegd',
      'Je hebt * gegeven',
      'Je hebt * geselecteerd',
    ],
    adsMore: [
      'Je hebt gekozen om meer advertenties van * te zien',
      'Je hebt gekozen om meer advertenties over * te zien',
    ],
    adsFewer: [
      'Je hebt gekozen om minder advertenties van * te zien',
      'Je hebt gekozen om minder advertenties over * te zien',
    ],
    adBlocked: ['Je hebt een advertentie van * geblokkeerd', 'Je hebt een advertentie geblokkeerd'],
    adLiked: ['Je vindt een advertentie van * leuk', 'Je vindt een advertentie leuk'],
  },
  tr: {
    watched: ['* adlı videoyu izlediniz', '* izlendi'],
    searched: ['* için arama yaptınız', '* araması yaptınız', '* arandı'],
    visited: ['* sitesini ziyaret ettiniz', '* ziyaret edildi'],
    used: ['* uygulamasını kullandınız', '* kullanıldı'],
  },
  ar: {
    watched: ['تمت مشاهدة * .', 'تمت مشاهدة *'],
    searched: ['تم البحث عن *', 'بحثت عن *'],
    visited: ['تمت زيارة *'],
    used: ['تم استخدام *'],
  },
  zh: { watched: ['观看了 *', '观看过 *'], searched: ['搜索了 *', '搜索过 *'], visited: ['访问了 *', '访问过 *'] },
  da: {
    watched: ['Så *', 'Så på *', 'Du har set *'],
    searched: ['Søgte efter *', 'Du søgte efter *'],
    visited: ['Besøgte *', 'Du besøgte *'],
    used: ['Brugte *', 'Du brugte *'],
  },
  it: {
    watched: ['Hai guardato *'],
    searched: ['Hai cercato *'],
    visited: ['Hai visitato *'],
    viewed: ['Hai visualizzato *'],
    used: ['Hai utilizzato *', 'Hai usato *'],
    said: ['Hai detto *'],
  },
  other: {
    watched: [
      'Assistiu a *',
      'Assistiu *',
      'Obejrzano: *',
      'Просмотрено видео *',
      'Tittade på *',
      'Ați vizionat *',
      'Zhlédli jste video *',
      'Megtekintette a következőt: *',
      '* を視聴しました',
      '* katsottiin',
      '* 을(를) 시청했습니다.',
    ],
    searched: ['Pesquisou por *', 'Pesquisou *', 'Wyszukano: *', '* を検索しました'],
  },
};
