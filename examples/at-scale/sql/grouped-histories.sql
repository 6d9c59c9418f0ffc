-- Accounts with the same history in one row with their count: what is sent to a fit, and what is scored.
--
-- Reads  account_histories, which sql/account-histories.sql fills.
--
-- A fit of these rows is the fit of the accounts. The spends are sums over the accounts whose spend is known, of which
-- there are repeat_spend_count and total_spend_count. In order, so that two warehouses send the same rows in the same places.
select
  frequency,
  age_at_last_purchase,
  age,
  count(*) as count,
  sum(repeat_spend) as repeat_spend,
  count(repeat_spend) as repeat_spend_count,
  sum(total_spend) as total_spend,
  count(total_spend) as total_spend_count
from account_histories
group by frequency, age_at_last_purchase, age
order by frequency, age_at_last_purchase, age
