/** A QR symbol without its quiet zone: rows of modules from the top, each from the left; true is dark. */
export type QrMatrix = readonly (readonly boolean[])[];
