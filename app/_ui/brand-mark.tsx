import { brand } from "@/lib/brand";

/** The utility's initials as register wheels, the last one red; decoration beside the written name. */
export function BrandMark() {
  return (
    <span className="brand-mark" aria-hidden="true">
      {[...brand.initials].map((letter) => (
        <span key={letter}>{letter}</span>
      ))}
    </span>
  );
}
