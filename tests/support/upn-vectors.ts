/** A published text of a UPN QR; `isBill` where a bill may say it, `wrong` where it is to be refused. */
type UpnVector = {
  name: string;
  text: string;
  isBill?: true;
  wrong?: { reason: string; field: string };
};

const podjetje = "Novo podjetje d.o.o.\nLepa cesta 15\n3698 Loški Potok";

/**
 * Examples of the bank association (its guide for programmers of 2017, its standard of 2016), a bill of 2025 with an
 * invented payer, and three that open generators of codes were tested with, all three wrong.
 */
export const upnVectors: readonly UpnVector[] = [
  {
    name: "the guide of 2017",
    text: "UPNQR\n\n\n\n\nJanez Novak\nDunajska ulica 1\n1000 Ljubljana\n00000008105\n\n\nRENT\nPlačilo najemnine za marec 2017\n01.04.2017\nSI56020170014356205\nSI121234567890120\nRentaCar d.o.o.\nPohorska ulica 22\n2000 Maribor\n201\n",
    isBill: true,
  },
  {
    name: "the standard's cover",
    text: "UPNQR\n\n\n\n\nJanez Novak\nLepa cesta 10\n2000 Maribor\n00000001471\n\n\nSCVE\nRavn. z odpadki 04/2016 0040098579\n25.06.2016\nSI56051008010486080\nSI121033842574531\nSnaga d.o.o.\nPovšetova ulica 6\n1000 Ljubljana\n198\n",
    isBill: true,
  },
  {
    name: "A",
    text: `UPNQR\n\n\n\n\nJanez Novak\nDunajska 1\n1000 Ljubljana\n00000008105\n\n\nCOST\nPlačilo obveznosti 10/2016\n\nSI56051008010486080\nSI0598765432100\n${podjetje}\n183\n`,
    isBill: true,
  },
  {
    name: "B, with the payer's account and reference",
    text: `UPNQR\nSI56020170014356205\n\n\nSI003528-990\nZdruženje bank Slovenije\nŠubičeva 2\n1000 Ljubljana\n00000128067\n\n\nADVA\nPlačilo avansa-ponudba 2016/12\n\nSI56051008010486080\nSI00123456-67890-12345\n${podjetje}\n238\n`,
  },
  {
    name: "C",
    text: `UPNQR\n\n\n\n\nJanez Novak\nDunajska 1\n1000 Ljubljana\n00000008105\n\n\nRENT\nPlačilo najemnine 10/2016\n15.11.2016\nSI56051008010486080\nSI129990000359896\n${podjetje}\n194\n`,
    isBill: true,
  },
  {
    name: "D, a gift of any amount from anybody",
    text: `UPNQR\n\n\n\n\n\n\n\n00000000000\n\n\nCHAR\nDonacija v dobrodelne namene\n\nSI56051008010486080\nSI121234567890120\n${podjetje}\n152\n`,
  },
  {
    name: "E, a deposit",
    text: `UPNQR\n\nX\n\n\n\n\n\n00000028000\n30.11.2016\n\nCASH\nPolog iztržka za november\n\nSI56051008010486080\n\n${podjetje}\n143\n`,
  },
  {
    name: "F, a withdrawal",
    text: `UPNQR\nSI56051008010486080\n\nX\n\n${podjetje}\n00000035000\n30.11.2016\n\nCSDB\nDnevnice november 2016\n\n\n\n\n\n\n140\n`,
  },
  {
    name: "G, to an account abroad",
    text: `UPNQR\nSI56051008010486080\n\n\nRF81352ADD05899\n${podjetje}\n00000013167\n\n\nSUBS\nLetna naročnina na ZZYS\n\nDE12500105170648489890\nRF45SBO2010\nGesselshaft GmbH\nRosenthal 15\nDE-86807 Buchloe\n222\n`,
  },
  {
    name: "H, with an RF reference",
    text: `UPNQR\n\n\n\n\nJanez Novak\nDunajska 1\n1000 Ljubljana\n00000008105\n\n\nRENT\nPlačilo najemnine 10/2016\n15.11.2016\nSI56051008010486080\nRF45SBO2010\n${podjetje}\n188\n`,
    isBill: true,
  },
  {
    name: "a bill of 2025 without the last line feed",
    text: "UPNQR\n\n\n\n\nG. IVO ĆOSIĆ\nDUNAJSKA ULICA 1\n2000 MARIBOR\n00000000538\n\n\nOTLC\nStoritve 25.11. do 24.12.2025\n09.01.2026\nSI56290000159800373\nSI122512252875501\nA1 Slovenija, d. d.\nAmeriška ulica 4\n1000 Ljubljana\n203",
    isBill: true,
  },
  {
    name: "an account that no bank gave",
    text: "UPNQR\n\n\n\n\nJanez Novak\nSlovenska cesta 1\n1000 Ljubljana\n00000015050\n\n\nOTHR\nPayment for services\n\nSI56011006001234567\nSI00\nPodjetje d.o.o.\nTrzaska cesta 10\n2000 Maribor\n167\n",
    wrong: { reason: "wrong-iban", field: "iban" },
  },
  {
    name: "a checksum of the bytes of UTF-8",
    text: "UPNQR\n\n\n\n\nTest Plačnik\nUlica 1\n1000 Ljubljana\n00000001000\n\n\nGDSV\nTest plačilo\n19.12.2026\nSI56020360253863406\nSI0012345\nTest Prejemnik\nCesta 2\n2000 Maribor\n157",
    wrong: { reason: "wrong-checksum", field: "checksum" },
  },
  {
    name: "a blank in the reference",
    text: "UPNQR\n\n\n\n\nJanez Novak\nUlica 1\n1000 Ljubljana\n00000012345\n\n\nOTHR\nPlačilo računa\n\nSI56020170014356205\nSI00 1234-5678\nTelekom Slovenije d.d.\nCigaletova 15\n1000 Ljubljana\n167\n",
    wrong: { reason: "wrong-reference", field: "reference" },
  },
];

/** The text of a vector by its name. */
export function upnVector(name: string): string {
  const found = upnVectors.find((vector) => vector.name === name);
  if (!found) throw new Error(`No vector ${name}`);
  return found.text;
}
