/**
 * The cast: payers of the demonstration data that stand for something, whatever else is made around them. Everyone has
 * a slot, the number that a payer's seed follows from; codes and numbers below it are fixed.
 */
export const cast = {
  /** Has bills and no account yet. A house, its heat read remotely, gas elsewhere, and a flat without a meter. */
  newCustomer: {
    slot: 0,
    payerCode: "1234",
    name: "NOVAK JANEZ",
    invoiceNumber: "12345678",
    waterPoint: "25050401",
    waterMeter: "10020380",
    heatPoint: "25050402",
    noMeterPoint: "25050403",
    gasPoint: "25118201",
    gasMeter: "12082058",
  },
  /** Has an activated account, overdue bills, a partly paid one, a reminder, a bill that is not due yet, a cancelled one. */
  registered: {
    slot: 1,
    payerCode: "1024577",
    name: "Ana Novak",
    waterPoint: "25050415",
    waterMeter: "18204517",
    heatPoint: "25050416",
    noMeterPoint: "25050417",
    gasPoint: "25118207",
    gasMeter: "12082117",
  },
  /** A company with forty points; `firstPoint` to `firstPoint` + 39. One reference for all it pays. */
  company: {
    slot: 2,
    payerCode: "1030040",
    name: "Šaleški najemni domovi, d. o. o.",
    firstPoint: 25_060_001,
  },
  /** One point with two water meters and a gas meter, all reported by the customer. Paid a part of a bill ahead of its day. */
  threeMeters: {
    slot: 3,
    payerCode: "1024633",
    name: "Matjaž Đorđević-Šuštaršič",
    point: "25050431",
    waterMeters: ["10020431", "10020432"],
    gasMeter: "12082431",
  },
  /** A flat whose heat is billed by its share of the building; nothing to report. */
  noMeter: { slot: 4, payerCode: "1024640", name: "Nežka Žagar", point: "25050441" },
  /** The water meter went from 99987 through zero to 00012 a few months ago. */
  rolledOver: {
    slot: 5,
    payerCode: "1024657",
    name: "Štefan Ževart",
    point: "25050451",
    meter: "10020451",
    before: "99987",
    after: "12",
  },
  /** The water meter stands at 99987 and uses some 22 m³ a month: the next reading passes zero. */
  aboutToRollOver: {
    slot: 6,
    payerCode: "1024664",
    name: "KMETIJA ČEŠNOVAR, Jožefa Češnovar",
    point: "25050461",
    meter: "10020461",
    last: "99987",
  },
  /** The water meter was exchanged in the middle of a month, half a year ago. */
  meterExchanged: {
    slot: 7,
    payerCode: "1024671",
    name: "Črt Košir",
    point: "25050471",
    formerMeter: "10020471",
    meter: "10020472",
  },
  /** Five months and a settlement unpaid, reminded twice; no reference for all of it. */
  inArrears: { slot: 8, payerCode: "1024688", name: "HOČEVAR GAŠPER", point: "25050481", meter: "10020481" },
  /** Paid too much: nothing owed, money to their credit. */
  inCredit: { slot: 9, payerCode: "1024695", name: "Urška Jeršič", point: "25050491", meter: "10020491" },
  /** A block of flats, billed each month by its main meters. */
  blockOfFlats: {
    slot: 10,
    payerCode: "1030111",
    name: "Etažni lastniki stavbe Kidričeva cesta 155",
    waterPoint: "25050501",
    heatPoint: "25050502",
  },
  /** A name and an address as long as they come. */
  longName: {
    slot: 11,
    payerCode: "1024718",
    name: "Marija Magdalena Frančiška Ograjenšek Šteharnik-Hudovernik, skrbnica zapuščine po Žvegler Đurđi",
    point: "25050511",
    meter: "10020511",
  },
  /** Lived at `movedIn`'s point until it became theirs; must not see what came after. */
  movedOut: { slot: 12, payerCode: "1024725", name: "Alojz Mežnar", point: "25050521" },
  /** Took the point over from `movedOut` at the turn of a half-year; must not see what was before. */
  movedIn: {
    slot: 13,
    payerCode: "1024732",
    name: "Živa in Žiga Kolšek",
    point: "25050521",
    meter: "10020521",
  },
  /** The last actual reading is 812, a later estimate 850; the truth lies between. */
  overestimated: {
    slot: 14,
    payerCode: "1024749",
    name: "Cvetka Čas",
    point: "25050531",
    meter: "10020531",
    actual: "812",
    estimate: "850",
  },
  /** Estimated at 655, read at 640 a month later: the estimate was too high, and what it said too much was never used. */
  estimateCorrected: {
    slot: 15,
    payerCode: "1024756",
    name: "Žarko Ćosić",
    point: "25050541",
    meter: "10020541",
    estimate: "655",
    actual: "640",
  },
  /** The verification of the water meter ran out two months ago. */
  verificationOver: {
    slot: 16,
    payerCode: "1024763",
    name: "Ančka Šumečnik",
    point: "25050551",
    meter: "10020551",
  },
  /** Manages houses, and left a bill for each flat unpaid for a year: three thousand open items and more. */
  manyOpenItems: {
    slot: 17,
    payerCode: "1030229",
    name: "Upravljanje Šalek, d. o. o.",
    point: "25050561",
    meter: "10020561",
    wastePoint: "25050562",
  },
  /** Paid ahead: the newest bills take it off, one of them to nothing. */
  paysAhead: {
    slot: 18,
    payerCode: "1024787",
    name: "Rozalija Plešnik",
    point: "25050571",
    meter: "10020571",
  },
} as const;

/** Slots below this are the cast's. */
export const castSize = Object.keys(cast).length;

/** The payer to register with on a first look at the portal. */
export const newCustomer = cast.newCustomer;

/** The payer who has an activated account from the start. */
export const registeredPayerCode = cast.registered.payerCode;
