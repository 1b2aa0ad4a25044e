const address = /(https?:\/\/\S+)/;

/** Plain text whose web addresses can be followed. */
export function LinkedText({ children }: { children: string }) {
  return piecesOf(children).map(({ piece, from }) =>
    address.test(piece) ? (
      <a key={from} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}

/** Text and addresses in turn, each with its place in the whole. */
function piecesOf(text: string): { piece: string; from: number }[] {
  let from = 0;
  return text.split(address).map((piece) => {
    const place = { piece, from };
    from += piece.length;
    return place;
  });
}
