/** Hours of one weekday, 1 = Monday … 7 = Sunday, times in Europe/Ljubljana. */
export type OfficeHours = { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; from: string; to: string };

// Another utility replaces this file's values. What every page shows in the browser is apart from what few need.

/** What the utility is called and where it is. */
export const brand = {
  name: "Komunalno podjetje Velenje",
  legalName: "Komunalno podjetje Velenje, d. o. o.",
  initials: "KPV",
  street: "Koroška cesta 37/b",
  postcode: "3320",
  city: "Velenje",
  phone: "080 80 34",
  phoneLink: "tel:0808034",
  /** Calls cost the customer nothing. */
  phoneIsFree: true as boolean,
  email: "portal@kp-velenje.si",
  website: "https://www.kp-velenje.si",
} as const;

/** Words a password may not be (SECURITY R3). */
export const knownAs = ["komunala", "velenje", "kpvelenje", "kp-velenje", "kpv"] as const;

export const openHours: readonly OfficeHours[] = [
  { weekday: 1, from: "08:00", to: "13:00" },
  { weekday: 3, from: "08:00", to: "13:00" },
  { weekday: 5, from: "08:00", to: "13:00" },
];

/** As whom the utility bills and is paid. */
export const biller = {
  iban: "SI56990000012345646",
  bic: "LJBASI2X",
  /** Of the bank association's list: what is paid for, where a bill does not say (utility bill of several services). */
  purposeCode: "UBIL",
  /** Identifikacijska številka za DDV. */
  vatId: "SI12345679",
} as const;
