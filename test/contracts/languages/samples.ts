/** A few sentences of a language that ask for its abbreviations and marks. */
type Sample = {
  readonly sentences: readonly string[];
  /** Whether a space parts its sentences; it does where nothing is said. */
  readonly spaced?: boolean;
  /** Whether the language is found without being declared; it is where nothing is said. */
  readonly undeclared?: boolean;
};

/** By language subtag. */
export const samples: Readonly<Record<string, Sample>> = {
  en: { sentences: ['Dr. Reed left the town on Jan. 5 with Mr. Finch.', 'The U.S. did not mind.', 'Why?'] },
  de: {
    sentences: ['Am 3. Oktober kam Prof. Dr. Huber nach Köln, z. B. mit dem Zug.', 'Er blieb bis 1990.'],
  },
  fr: {
    sentences: [
      'M. Durand est né vers 1950, cf. p. 12 du livre.',
      'Est-ce vrai ?',
      '« Oui. »',
      'Il est parti.',
    ],
  },
  es: {
    sentences: ['El Sr. López llegó con la Dra. Ruiz a las 3 p.m. y se fue.', '¿Por qué?', '¡Nadie lo sabe!'],
  },
  it: {
    sentences: [
      "L'Ing. Bianchi e il sig. Rossi sono arrivati ieri.",
      'Costa 3.500 euro, cfr. pag. 5.',
      'Perché?',
    ],
  },
  pt: {
    sentences: [
      'O Sr. Silva e a Dra. Souza chegaram ontem à cidade.',
      'Não disseram nada, cf. p. 5.',
      'Por quê?',
    ],
  },
  nl: { sentences: ['Dhr. Jansen en mevr. De Vries waren er gisteren bijv. niet bij.', 'Dat is jammer.'] },
  da: {
    sentences: ['Den 3. oktober kom hr. Jensen til byen, bl.a. med tog.', 'Det var ikke let.'],
    // But for its last word, this is Norwegian too.
    undeclared: false,
  },
  sv: {
    sentences: ['Hr. Svensson kom bl.a. med tåg till staden i går.', 'Det var inte lätt, t.ex. för honom.'],
  },
  no: { sentences: ['Den 3. oktober kom hr. Hansen til byen, bl.a. med tog.', 'Det var ikke noe lett.'] },
  pl: {
    sentences: ['Prof. Nowak przyjechał 3. maja na ul. Długą, tj. do miasta.', 'Nikt nie wiedział dlaczego.'],
  },
  ru: {
    sentences: ['А. С. Иванов родился в 1950 г. в Москве на ул. Садовой.', 'Это было давно, т.е. не вчера.'],
  },
  vi: {
    sentences: ['Ông TS. Nguyễn Văn Minh đã đến thành phố hôm qua.', 'Vì sao?', 'Không ai biết điều đó.'],
  },
  ja: {
    sentences: ['政府は法律を承認した。', '「なぜだ。分からない。」と彼は言った。', '本当か？'],
    spaced: false,
  },
  zh: { sentences: ['政府周四批准了这项新的法律。', '为什么？', '没有人知道。'], spaced: false },
  ar: {
    sentences: ['قال د. أحمد إن الحكومة وافقت على القانون في يوم الخميس.', 'لماذا؟', 'لا أحد يعرف ذلك.'],
  },
  el: { sentences: ['Ο κ. Παπαδόπουλος ήρθε χθες στην πόλη.', 'Πού είναι τώρα;', 'Δεν το ξέρει κανείς.'] },
  hi: { sentences: ['डॉ. शर्मा कल शहर में आए थे।', 'वह क्यों आए?', 'यह कोई नहीं जानता है।'] },
  hy: { sentences: ['Կառավարությունը հինգշաբթի ընդունեց նոր օրենքը:', 'Ոչ ոք չգիտի դա և այլ բան:'] },
  fa: { sentences: ['دولت روز پنجشنبه قانون جدید را تصویب کرد.', 'چرا؟', 'هیچ کس این را نمی داند.'] },
  ur: { sentences: ['حکومت نے جمعرات کو نیا قانون منظور کیا ہے۔', 'کیوں؟', 'یہ کوئی نہیں جانتا۔'] },
  bg: {
    sentences: ['Той е роден през 1950 г. в София на ул. Раковски.', 'Никой не знае защо, т.е. почти никой.'],
  },
  kk: {
    sentences: [
      'Үкімет 2020 ж. жаңа заңды қабылдады, мыс. салық туралы.',
      'Бұл туралы ешкім білмейді және айтпайды.',
    ],
  },
  sk: { sentences: ['Prišiel 5. mája, napr. s Ing. Novákom, do mesta.', 'Nikto nevie prečo.'] },
};
