/** Version of the consent text in force. A new one asks everybody again. */
export const consentVersion = "2026-11";
