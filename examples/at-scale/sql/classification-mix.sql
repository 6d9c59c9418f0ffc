-- How much of a business is client-based and how much customer-based, by the two gates, over columns of facts.
--
-- Reads  account_facts (account_id, has_purchased boolean not null, revenue_model, engagement, term, offering, customisation
--        text, revenue numeric, 0 or more). Null is not known. One currency.
-- $1     the engagements that make it a continuing one, as a list of text
-- $2     the terms that do
-- $3     the offerings that make it tailored work
-- $4     the customisations that do; a list is empty where the policy does not look at the fact
--
-- SQL's three values are those of the gates: true is open, false is closed, and null is undecided, since a missing fact could
-- still decide it. Shares are in hundredths of a per cent by largest remainder, ties to client before customer before neither,
-- so that they sum to 10,000; null where there is nothing to share.
with gates as (
  select
    has_purchased or revenue_model = 'retainer' as customer_gate,
    (engagement = any(cast($1 as text[])) or term = any(cast($2 as text[])))
    and (offering = any(cast($3 as text[])) or customisation = any(cast($4 as text[]))) as client_gate,
    revenue
  from account_facts
),
verdicts as (
  select
    case when customer_gate and client_gate then 'client' when customer_gate then 'customer' else 'neither' end as verdict,
    case when customer_gate then client_gate is null else customer_gate is null end as is_undecided,
    revenue
  from gates
),
-- Every verdict has its part, though no account may have it.
parts as (
  select
    kinds.place,
    kinds.verdict,
    count(verdicts.verdict) as count,
    coalesce(sum(verdicts.revenue), 0) as revenue,
    count(verdicts.verdict) - count(verdicts.revenue) as without_revenue,
    count(case when verdicts.is_undecided then 1 end) as undecided
  from (values (1, 'client'), (2, 'customer'), (3, 'neither')) as kinds (place, verdict)
  left join verdicts on verdicts.verdict = kinds.verdict
  group by kinds.place, kinds.verdict
),
remainders as (
  select
    *,
    10000 * count % nullif(sum(count) over (), 0) as count_remainder,
    10000 * revenue % nullif(sum(revenue) over (), 0) as revenue_remainder,
    sum(count) over () as count_of_all,
    sum(revenue) over () as revenue_of_all
  from parts
),
floors as (
  select
    *,
    round((10000 * count - count_remainder) / nullif(count_of_all, 0)) as count_floor,
    round((10000 * revenue - revenue_remainder) / nullif(revenue_of_all, 0)) as revenue_floor
  from remainders
)
select
  verdict,
  count,
  cast(
    count_floor + case
      when row_number() over (order by count_remainder desc, place) <= 10000 - sum(count_floor) over () then 1
      else 0
    end as integer
  ) as count_basis_points,
  revenue,
  cast(
    revenue_floor + case
      when row_number() over (order by revenue_remainder desc, place) <= 10000 - sum(revenue_floor) over () then 1
      else 0
    end as integer
  ) as revenue_basis_points,
  without_revenue,
  undecided
from floors
order by place
