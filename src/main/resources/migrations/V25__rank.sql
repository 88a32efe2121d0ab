-- By what editions order items. What was judged before the rules knew ranking ranks by its score.
alter table verdicts add column rank double precision not null default 0;
update verdicts set rank = score;
