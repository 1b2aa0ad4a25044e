ALTER POLICY "readings_app_withdraw" ON "readings" TO portal_app USING (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer' and readings.account_id = (select nullif(current_setting('app.account', true), '')::uuid)
        and readings.confirmed_at is null and readings.rejected_at is null and readings.billed_at is null) WITH CHECK (exists (select 1 from tenures where tenures.supply_point_id = readings.supply_point_id
  and readings.read_on >= tenures.valid_from
  and (tenures.valid_to is null or readings.read_on <= tenures.valid_to)) and readings.source = 'customer');