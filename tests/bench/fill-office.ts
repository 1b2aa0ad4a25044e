import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { closeDatabase, databaseUrl, transaction } from "@/db/client";
import { addStaff } from "@/tests/support/staff";
import { refreshStatistics } from "./refresh-statistics";

// A process of its own, since a process has one database: fills the one that the environment names with so many payers,
// each with a point, a meter and a bill, every tenth with a login; and 500 readings that wait. Answers the office's session
// and words to search for, by kind.
const [, , payers = ""] = process.argv;
const count = Number(payers);
const surnames =
  "Novak Horvat Kovačič Krajnc Zupančič Potočnik Kovač Mlakar Vidmar Kos Golob Turk Kralj Božič Korošec Zupan Bizjak Hribar Kotnik Rozman Kavčič Kastelic Oblak Petek Hočevar Kolar Žagar Košir Koren Klemenčič Zajc Knez Medved Zupanc Petrič Pirc Lah Kuhar Pavlič Hribernik Zorko Tomažič Uršič Jerman Erjavec Babič Sever Jereb Majcen Kranjc Pušnik Rupnik Breznik Lesjak Perko Dolenc Furlan Pečnik Vidic Logar".split(
    " ",
  );
const names =
  "Franc Janez Marko Andrej Ivan Anton Jožef Jože Luka Peter Matej Tomaž Marjan Milan Marija Ana Maja Irena Mojca Mateja Nina Nataša Andreja Barbara Petra Jožica Eva Katja Anja Katarina Jana Sonja Tatjana Sara Alenka Tina Milena Vesna Martina Majda".split(
    " ",
  );
const streets =
  "Šaleška Kidričeva Foitova Tomšičeva Cankarjeva Prešernova Stanetova Kersnikova Šalekova Goriška Koroška Stantetova Jenkova Vojkova Gorenjska Kraigherjeva Kardeljeva Partizanska Celjska Žarova".split(
    " ",
  );
const one = (of: readonly string[], by: string) =>
  sql.raw(`(array[${of.map((word) => `'${word}'`).join(",")}])[1 + (${by}) % ${of.length}]`);

const trigrams = await transaction("owner", async (tx) => {
  const found = await tx.execute<{ name: string; made: string }>(sql`
    select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and indexdef like '%gin_trgm_ops%'`);
  // Built once in the end: row by row a million of them take an hour.
  for (const { name } of found) await tx.execute(sql.raw(`drop index ${name}`));
  return found;
});
await transaction(
  "office",
  async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
    await tx.execute(sql`
      insert into payers (code, name, street, postcode, city)
      select (1000000 + n)::text, upper(${one(surnames, "n * 7919 / 60")} || ' ' || ${one(names, "n * 104729 / 7")}),
             ${one(streets, "n")} || ' cesta ' || (1 + n % 180), '3320', 'Velenje' from generate_series(1, ${count}::bigint) n`);
    await tx.execute(sql`
      insert into supply_points (number, services, street, postcode, city)
      select (30000000 + n)::text, '{water,sewage}', ${one(streets, "n")} || ' cesta ' || (1 + n % 180), '3320', 'Velenje'
        from generate_series(1, ${count}::bigint) n`);
    await tx.execute(sql`
      insert into tenures (payer_id, supply_point_id, valid_from)
      select p.id, s.id, '2015-01-01' from payers p join supply_points s on s.number = (p.code::bigint + 29000000)::text`);
    await tx.execute(sql`
      insert into meters (serial, service, unit, digits, decimals)
      select (70000000 + n)::text, 'water', 'm3', 5, 0 from generate_series(1, ${count}::bigint) n`);
    await tx.execute(sql`
      insert into meter_installations (meter_id, supply_point_id, installed_on, initial_value)
      select m.id, s.id, '2020-01-01', 0 from meters m join supply_points s on s.number = (m.serial::bigint - 40000000)::text`);
    await tx.execute(sql`
      insert into invoices (number, payer_id, kind, issued_on, due_on, net_cents, vat_cents, gross_cents)
      select (26000000 + p.code::bigint)::text, p.id, 'invoice', '2026-10-10', '2026-10-28', 4000, 880, 4880 from payers p`);
    await tx.execute(sql`
      insert into accounts (id, username, email, password_hash, display_name, language, activated_at)
      select gen_random_uuid(), p.code, 'uporabnik' || p.code || '@primer.si', '', p.name, 'sl', now()
        from payers p where p.id % 10 = 0`);
    await tx.execute(sql`
      insert into account_payers (account_id, payer_id) select a.id, p.id from accounts a join payers p on p.code = a.username`);
    await tx.execute(sql`
      insert into readings (supply_point_id, meter_id, read_on, value, source, receipt_number, submission_id, flags)
      select i.supply_point_id, i.meter_id, current_date, 900 + i.id % 50, 'customer', '2026-Q' || i.id, gen_random_uuid(),
             case i.id % 3 when 0 then '{very-high}'::text[] when 1 then '{low}' else '{}' end
        from meter_installations i order by i.id limit 500`);
  },
  { deadlineMs: null },
);
await transaction(
  "owner",
  async (tx) => {
    await tx.execute(
      sql`select set_config('statement_timeout', '0', true), set_config('maintenance_work_mem', '512MB', true)`,
    );
    for (const { made } of trigrams) await tx.execute(sql.raw(made));
  },
  { deadlineMs: null },
);
await refreshStatistics(databaseUrl("owner"));

const samples = Array.from({ length: 40 }, (_, at) => 1 + Math.floor(((at + 0.5) * count) / 40));
const some = await transaction("office", (tx) =>
  tx.execute<{
    code: string;
    name: string;
    street: string;
    point: string;
    serial: string;
    invoice: string;
  }>(sql`
    select p.code, p.name, s.street, s.number as point, (p.code::bigint + 69000000)::text as serial,
           (26000000 + p.code::bigint)::text as invoice
      from payers p join supply_points s on s.number = (p.code::bigint + 29000000)::text
     where p.code = any (${`{${samples.map((n) => 1_000_000 + n).join(",")}}`}::text[])`),
);
const { token } = await addStaff("operator", { name: `Meritev ${randomUUID().slice(0, 8)}` });
const login = (code: string) =>
  `uporabnik${1_000_000 + Math.max(10, Math.floor((Number(code) - 1_000_000) / 10) * 10)}`;
process.stdout.write(
  JSON.stringify({
    cookie: `office=${token}`,
    searches: {
      "payer code": some.map(({ code }) => code),
      "meter serial": some.map(({ serial }) => serial),
      "supply point": some.map(({ point }) => point),
      "bill number": some.map(({ invoice }) => invoice),
      "part of an e-mail address": some.map(({ code }) => login(code)),
      "name and surname": some.map(({ name }) => name.toLowerCase()),
      "a common surname": some.map(({ name }) => name.split(" ")[0]?.toLowerCase()),
      "street and house number": some.map(({ street }) => street),
      nobody: some.map((_, at) => `neznan${at} človek`),
    },
  }),
);
await closeDatabase();
