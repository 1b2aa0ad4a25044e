/** Hours of one weekday, 1 = Monday … 7 = Sunday, times in Europe/Ljubljana. */
export type OfficeHours = { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; from: string; to: string };

/** What one utility is called, where it is and how it is paid. Another utility replaces this file's values. */
export const brand = {
  name: "Komunalno podjetje Velenje",
  legalName: "Komunalno podjetje Velenje, d. o. o.",
  initials: "KPV",
  /** Words a password may not be (SECURITY R3). */
  knownAs: ["komunala", "velenje", "kpvelenje", "kp-velenje", "kpv"],
  street: "Koroška cesta 37/b",
  postcode: "3320",
  city: "Velenje",
  phone: "080 80 34",
  phoneLink: "tel:0808034",
  /** Calls cost the customer nothing. */
  phoneIsFree: true as boolean,
  email: "portal@kp-velenje.si",
  website: "https://www.kp-velenje.si",
  officeHours: [
    { weekday: 1, from: "08:00", to: "13:00" },
    { weekday: 3, from: "08:00", to: "13:00" },
    { weekday: 5, from: "08:00", to: "13:00" },
  ] satisfies OfficeHours[],
  iban: "SI56990000012345646",
  bic: "LJBASI2X",
  /** Of the bank association's list: what is paid for, where a bill does not say (utility bill of several services). */
  purposeCode: "UBIL",
  /** Identifikacijska številka za DDV. */
  vatId: "SI12345679",
} as const;
