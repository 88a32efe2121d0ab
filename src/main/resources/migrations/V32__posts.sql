-- Editions that were posted to an output beside mail, once each; claimed while one process posts it.
create table posts (
  output        text not null,
  period        text not null,
  claimed_until text not null,
  posted_at     text,
  primary key (output, period)
);
