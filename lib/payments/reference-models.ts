/**
 * One model of a Slovenian payment reference: how many parts it has, and which of them (0 is P1) share a check
 * digit, written at the end of the last of the group.
 */
export type ReferenceModel = { parts: readonly [fewest: number, most: number]; checked: readonly number[][] };

const twoChecked: ReferenceModel = { parts: [2, 3], checked: [[0], [1]] };
const firstOfTwoChecked: ReferenceModel = { parts: [2, 2], checked: [[0]] };
const firstChecked: ReferenceModel = { parts: [1, 3], checked: [[0]] };

/**
 * The models by number, from the table of "Pravila za oblikovanje in uporabo standardiziranih referenc", version 1.4
 * (ZBS, in force from 1. 12. 2023). Models 21 and 31 follow the table, where P2 carries no check digit; the text
 * beside it says otherwise, and refusing a payable reference would be the worse mistake.
 */
export const referenceModels: Readonly<Record<string, ReferenceModel>> = {
  "00": { parts: [1, 3], checked: [] },
  "01": { parts: [1, 3], checked: [[0, 1, 2]] },
  "02": { parts: [3, 3], checked: [[1], [2]] },
  "03": { parts: [3, 3], checked: [[0], [1], [2]] },
  "04": { parts: [3, 3], checked: [[0], [2]] },
  "05": firstChecked,
  "06": { parts: [2, 3], checked: [[1, 2]] },
  "07": { parts: [2, 3], checked: [[1]] },
  "08": { parts: [3, 3], checked: [[0, 1], [2]] },
  "09": { parts: [1, 3], checked: [[0, 1]] },
  "10": { parts: [2, 3], checked: [[0], [1, 2]] },
  "11": twoChecked,
  "12": { parts: [1, 1], checked: [[0]] },
  "18": twoChecked,
  "19": twoChecked,
  "21": firstOfTwoChecked,
  "22": firstOfTwoChecked,
  "23": { parts: [2, 2], checked: [[0], [1]] },
  "28": twoChecked,
  "31": firstOfTwoChecked,
  "32": firstOfTwoChecked,
  "38": twoChecked,
  "40": twoChecked,
  "41": twoChecked,
  "48": twoChecked,
  "49": twoChecked,
  "51": twoChecked,
  "55": firstChecked,
  "58": twoChecked,
  "99": { parts: [0, 0], checked: [] },
};
