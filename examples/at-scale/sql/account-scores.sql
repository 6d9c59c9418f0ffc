-- The scores of each account: those of its history.
--
-- Reads  account_histories, and history_scores (frequency, age_at_last_purchase, age, probability_alive, expected_purchases),
--        one row for each distinct history, as predictHistories gave them.
select
  account_histories.account_id,
  history_scores.probability_alive,
  history_scores.expected_purchases
from account_histories
join history_scores
  on history_scores.frequency = account_histories.frequency
  and history_scores.age_at_last_purchase = account_histories.age_at_last_purchase
  and history_scores.age = account_histories.age
