-- Until when a source itself has asked to be left alone (Retry-After); null when it has not.
alter table sources add column asked_until text;
-- 1 when its present row of failures belongs to an outage of our own network: that is no failure of the source.
alter table sources add column outage integer not null default 0;
