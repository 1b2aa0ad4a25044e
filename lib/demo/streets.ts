import type { Random } from "./random";

/** Where something is: street with house number, postcode and post. */
export type Address = { street: string; postcode: string; city: string };

type Town = {
  postcode: string;
  city: string;
  /** Streets of houses, and villages that have no streets and number their houses. */
  houses: readonly string[];
  /** Streets of blocks of flats. */
  blocks: readonly string[];
};

const velenje: Town = {
  postcode: "3320",
  city: "Velenje",
  houses: [
    "Arnače",
    "Bevče",
    "Cesta na Vrtače",
    "Cesta pod parkom",
    "Cesta Simona Blatnika",
    "Cesta talcev",
    "Cesta II",
    "Cesta III",
    "Cesta IV",
    "Cesta VIII",
    "Cesta IX",
    "Cesta X",
    "Črnova",
    "Deberca",
    "Graškogorska cesta",
    "Hrastovec",
    "Janškovo selo",
    "Kavče",
    "Kersnikova cesta",
    "Konovska cesta",
    "Laze",
    "Ljubljanska cesta",
    "Lipje",
    "Lopatnik",
    "Paka pri Velenju",
    "Partizanska cesta",
    "Pirešica",
    "Podkraj pri Velenju",
    "Prešernova cesta",
    "Silova",
    "Stritarjeva cesta",
    "Šalek",
    "Šenbric",
    "Škale",
    "Škalska cesta",
    "Škalske Cirkovce",
    "Tomšičeva cesta",
    "Trebeliško",
    "Vinska Gora",
  ],
  blocks: [
    "Cankarjeva cesta",
    "Cesta Borisa Kraigherja",
    "Cesta Františka Foita",
    "Efenkova cesta",
    "Goriška cesta",
    "Gorica",
    "Jenkova cesta",
    "Jurčičeva cesta",
    "Kardeljev trg",
    "Kersnikova cesta",
    "Kidričeva cesta",
    "Koroška cesta",
    "Prešernova cesta",
    "Rudarska cesta",
    "Stanetova cesta",
    "Stantetova ulica",
    "Šaleška cesta",
    "Šercerjeva cesta",
    "Tomšičeva cesta",
    "Vojkova cesta",
    "Zidanškova cesta",
  ],
};

const sostanj: Town = {
  postcode: "3325",
  city: "Šoštanj",
  houses: [
    "Bele Vode",
    "Cesta Lole Ribarja",
    "Cesta talcev",
    "Družmirje",
    "Florjan",
    "Gaberke",
    "Koroška cesta",
    "Lokovica",
    "Metleče",
    "Pohrastnik",
    "Primorska cesta",
    "Ravne",
    "Skorno pri Šoštanju",
    "Šentvid pri Zavodnjah",
    "Tekavčeva cesta",
    "Topolšica",
    "Zavodnje",
  ],
  blocks: [
    "Aškerčeva cesta",
    "Cankarjeva cesta",
    "Kajuhova cesta",
    "Koroška cesta",
    "Prešernov trg",
    "Trg bratov Mravljak",
    "Trg svobode",
  ],
};

const smartno: Town = {
  postcode: "3327",
  city: "Šmartno ob Paki",
  houses: [
    "Gavce",
    "Gorenje",
    "Mali Vrh",
    "Paška vas",
    "Podgora",
    "Rečica ob Paki",
    "Skorno",
    "Slatina",
    "Šmartno ob Paki",
    "Veliki Vrh",
  ],
  blocks: ["Rečica ob Paki", "Šmartno ob Paki"],
};

/** An address in the valley: real streets and villages, invented house numbers. */
export function addressOf(random: Random, building: "houses" | "blocks"): Address {
  const town = townBy(random.fraction());
  const letter = random.chance(0.12) ? random.pick(["a", "b", "c", "d"]) : "";
  const number = random.whole(1, building === "houses" ? 119 : 68);
  const street = `${random.pick(town[building])} ${number}${letter}`;
  const city = street.startsWith("Topolšica") ? { postcode: "3326", city: "Topolšica" } : town;
  return { street, postcode: city.postcode, city: city.city };
}

function townBy(fraction: number): Town {
  if (fraction < 0.68) return velenje;
  return fraction < 0.9 ? sostanj : smartno;
}
