import type { Random } from "./random";

const women = words(`
  Alenka Amela Anja Barbara Cvetka Danica Darja Emilija Frančiška Hana Irena Ivana Jasna Jožefa Karmen
  Katja Ljudmila Maja Marija Mateja Milena Mojca Nataša Neža Olga Petra Polona Sabina Sonja Špela Štefka
  Tanja Terezija Urša Valentina Vesna Zdenka Živa
`);

const men = words(`
  Aljaž Alojz Andrej Bojan Branko Črt Edin Franc Gašper Gregor Ivan Jakob Jernej Jožef Klemen Luka Marjan
  Marko Martin Matej Matjaž Miha Nik Peter Rok Senad Simon Stanislav Štefan Tadej Tomaž Uroš Vinko Žan
  Žiga
`);

const surnames = words(`
  Apšner Arlič Bezjak Blagus Božič Brglez Brinovšek Camlek Čas Čebul Češnovar Čuješ Ćosić Delopst Dolinšek
  Drev Đorđević Fajdiga Felicijan Glušič Goličnik Golob Goršek Grudnik Hadžić Hliš Hočevar Hribernik
  Hudournik Hudovernik Jakop Jelenko Jevšenak Kavčič Klančnik Kolenc Kolšek Kompan Koren Kotnik Kovač
  Kovačič Krajnc Kugonič Lesjak Lihteneker Lipnik Marolt Mazej Mešić Meža Mežnar Mlakar Napotnik Novinšek
  Oblak Ograjenšek Ostruh Oštir Pečnik Petek Pirečnik Pirnat Plaskan Podgoršek Potočnik Pungartnik Ramšak
  Ravnjak Rednak Rogelšek Rotnik Rozman Sevčnikar Skaza Skornšek Softić Stropnik Stvarnik Šabanović Šmon
  Špegel Šteharnik Šuligoj Šuster Tajnik Tamše Tepej Turinek Urbanc Vačovnik Verdev Vidmar Vodovnik Vrabič
  Zabukovnik Zupanc Žagar Železnik Ževart Žličar Žohar Žvegler
`);

const trades = words(`
  Avtoservis Elektro Frizerstvo Gostilna Inštalacije Kamnoseštvo Mizarstvo Pekarna Slaščičarna Steklarstvo
  Šiviljstvo Vrtnarija
`);

const inventedCompanies = [
  "Šaltehnik",
  "Pakovar",
  "Lignomont",
  "Rudnivar",
  "Savinplast",
  "Dolinka trgovina",
  "Termošal",
  "Žičnica inženiring",
] as const;

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** An invented person. Older records of billing systems are written in capitals with the surname first; so are some here. */
export function personName(random: Random): string {
  const givenNames = random.chance(0.5) ? women : men;
  const given = random.chance(0.06)
    ? `${random.pick(givenNames)} ${random.pick(givenNames)}`
    : random.pick(givenNames);
  const surname = random.chance(0.1)
    ? `${random.pick(surnames)}${random.pick([" ", "-"])}${random.pick(surnames)}`
    : random.pick(surnames);
  return random.chance(0.3) ? `${surname} ${given}`.toUpperCase() : `${given} ${surname}`;
}

/** An invented company or sole trader. */
export function companyName(random: Random): string {
  if (random.chance(0.5)) return `${random.pick(inventedCompanies)}, d. o. o.`;
  return `${random.pick(trades)} ${random.pick(surnames)}, ${random.pick([...women, ...men])} ${random.pick(surnames)} s. p.`;
}
