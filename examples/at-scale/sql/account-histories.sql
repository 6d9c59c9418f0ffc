-- The purchase history of each account: all that a purchase model needs to know of it, and what it spent.
--
-- Reads  purchases (account_id, purchased_on date, amount numeric; null where it is not known).
-- $1     the last day that histories look at; later purchases are left out.
--
-- The rules are those of purchaseHistoryColumns: what an account buys on one day is one purchase; a return (an amount below
-- zero) is dropped; an account that first bought on the last day has no age yet and is left out. Ages are in days. Spend is
-- null where an amount is not known, and repeat_spend also without a repeat: unknown is not zero.
with purchase_days as (
  select
    account_id,
    purchased_on,
    case when count(*) = count(amount) then sum(amount) end as amount,
    row_number() over (partition by account_id order by purchased_on) as place
  from purchases
  where purchased_on <= cast($1 as date) and (amount >= 0 or amount is null)
  group by account_id, purchased_on
)
select
  account_id,
  cast(count(*) - 1 as integer) as frequency,
  cast(max(purchased_on) - min(purchased_on) as integer) as age_at_last_purchase,
  cast(cast($1 as date) - min(purchased_on) as integer) as age,
  case
    when count(*) filter (where place > 1) = count(amount) filter (where place > 1)
    then sum(amount) filter (where place > 1)
  end as repeat_spend,
  case when count(*) = count(amount) then sum(amount) end as total_spend
from purchase_days
group by account_id
having min(purchased_on) < cast($1 as date)
