import { type SQL, sql } from "drizzle-orm";

/**
 * Tenures of a point at the same time as another's, days inclusive. Where the load `closes` what it does not hold, only the
 * files' own rows can meet; else those already known, too, unless the file changes them.
 */
export function overlappingTenures(closes: boolean): SQL {
  const known = sql`union all
    select null, p.number, y.code, t.valid_from, t.valid_to
      from tenures t join supply_points p on p.id = t.supply_point_id join payers y on y.id = t.payer_id
     where t.withdrawn_at is null and p.number in (select supply_point_number from staged_tenures)
       and not exists (select from staged_tenures s where s.supply_point_number = p.number and s.valid_from = t.valid_from)`;
  return sql`
    with others as (
      select line, supply_point_number, payer_code, valid_from, valid_to from staged_tenures ${closes ? sql`` : known}
    )
    select distinct on (s.line) s.line, 'valid_from' as column_name, s.valid_from::text as value,
        'tenure-overlap' as reason, concat(o.payer_code, ', ', o.valid_from, ' to ', o.valid_to) as detail
      from staged_tenures s join others o on o.supply_point_number = s.supply_point_number
       and daterange(o.valid_from, o.valid_to, '[]') && daterange(s.valid_from, s.valid_to, '[]')
       and (o.line is null or o.line < s.line)
     order by s.line, o.valid_from`;
}

/** Installations of a meter at the same time as another of it; the day of removal may be that of the next installation. */
export function overlappingInstallations(closes: boolean): SQL {
  const known = sql`union all
    select null, m.service::text, m.serial, p.number, i.installed_on, i.removed_on
      from meter_installations i join meters m on m.id = i.meter_id join supply_points p on p.id = i.supply_point_id
     where (m.service::text, m.serial) in (select service, serial from staged_meters)
       and not exists (select from staged_meters s
         where s.service = m.service::text and s.serial = m.serial and s.installed_on = i.installed_on)`;
  return sql`
    with others as (
      select line, service, serial, supply_point_number, installed_on, removed_on from staged_meters ${closes ? sql`` : known}
    )
    select distinct on (s.line) s.line, 'installed_on' as column_name, s.installed_on::text as value,
        'installation-overlap' as reason,
        concat(o.supply_point_number, ', ', o.installed_on, ' to ', o.removed_on) as detail
      from staged_meters s join others o on o.service = s.service and o.serial = s.serial
       and daterange(o.installed_on, o.removed_on) && daterange(s.installed_on, s.removed_on)
       and (o.line is null or o.line < s.line)
     order by s.line, o.installed_on`;
}
