import type { AccountHistory } from "./account-history";
import type { RowOf } from "./billing-files";
import type { PayerPlan, PointPlan } from "./plan";
import type { PointHistory, StreamHistory } from "./point-history";
import { priceList } from "./price-list";
import { decimalOf, type Thousandths } from "./thousandths";
import { writtenDay, writtenDecimal } from "./written-forms";

const unitOf = { water: "m3", heat: "MWh", gas: "m3" } as const;

/** A point as `supply-points.csv` has it. */
export function supplyPointRow(plan: PointPlan): RowOf<"supplyPoints"> {
  return {
    number: plan.number,
    services: plan.services.join(","),
    street: plan.address.street,
    postcode: plan.address.postcode,
    city: plan.address.city,
    tariff_group: plan.tariffGroup,
    connection_diameter: plan.diameter,
    connected_capacity: written(plan.connectedCapacity),
    billed_capacity: written(plan.billedCapacity),
    gas_conversion_factor: plan.gasFactor && writtenDecimal(plan.gasFactor),
    persons: plan.persons,
    bin_volume: plan.binVolume,
    price_items: plan.priceItems.join(","),
  };
}

/** Whose a point was when; `payers` are those of its household. */
export function tenureRows(plan: PointPlan, payers: readonly PayerPlan[]): RowOf<"tenures">[] {
  return plan.tenures.map((tenure) => ({
    supply_point_number: plan.number,
    payer_code: payers.find(({ slot }) => slot === tenure.slot)?.code,
    valid_from: writtenDay(tenure.from),
    valid_to: writtenDay(tenure.to),
  }));
}

/** The meters of a point, former ones first. */
export function meterRows({ plan, streams }: PointHistory): RowOf<"meters">[] {
  return streams.flatMap((history) => {
    const { stream, register } = history;
    const { meter } = stream;
    if (!meter || !register) return [];
    const estimate = writtenDecimal(decimalOf(usualYear(history)));
    return register.devices.map((device) => ({
      service: stream.service,
      serial: device.serial,
      supply_point_number: plan.number,
      type: device.type,
      unit: unitOf[stream.service],
      digits: meter.digits,
      decimals: meter.decimals,
      verified_until: writtenDay(device.verifiedUntil),
      remote: meter.habit === "remote" ? "da" : "ne",
      installed_on: writtenDay(device.installedOn),
      initial_value: writtenDecimal(decimalOf(device.initial)),
      removed_on: writtenDay(device.removedOn),
      final_value: device.final === null ? null : writtenDecimal(decimalOf(device.final)),
      annual_estimate: estimate,
    }));
  });
}

/** The readings of a point, each with the bill that rests on it. */
export function readingRows(
  { plan, streams }: PointHistory,
  accounts: readonly AccountHistory[],
): RowOf<"readings">[] {
  return streams.flatMap((history) =>
    (history.register?.readings ?? []).map((reading) => ({
      service: history.stream.service,
      meter_serial: reading.serial,
      read_on: writtenDay(reading.day),
      value: writtenDecimal(decimalOf(reading.value)),
      source: reading.source,
      invoice_number: accounts.map((account) => account.billOf(plan, history, reading)).find(Boolean),
    })),
  );
}

/** The whole price list with its history. */
export function priceRows(): RowOf<"prices">[] {
  return priceList.flatMap((item) =>
    item.prices.map((price) => ({
      item_code: item.code,
      service: item.service,
      component: item.component,
      name: item.name,
      name_en: item.nameEn,
      unit: item.unit,
      tariff_group: item.tariffGroup,
      valid_from: writtenDay(price.validFrom),
      net: writtenDecimal(price.net),
      vat_rate: writtenDecimal(price.vatRate),
    })),
  );
}

/** What flowed in the last twelve months, in whole units; MWh to a tenth. */
function usualYear({ stream, use }: StreamHistory): Thousandths {
  const year = use.slice(-12).reduce((sum, amount) => sum + amount, 0);
  const step = stream.service === "heat" ? 100 : 1000;
  return Math.round(year / step) * step;
}

function written(decimal: number | undefined): string | null {
  return decimal === undefined ? null : writtenDecimal(String(decimal));
}
