-- What analysts choose by answering a digest, or on the command line.

-- Every answer that was read, so that none counts twice.
create table choice_replies (
  seq         integer not null primary key, -- in the order of reading
  mail        text not null unique,         -- its sender and Message-ID, as a hash
  edition     text not null,                -- the digest that it answers
  by_whom     text not null,                -- a mail address, or who used the command
  fingerprint text not null,                -- of what it says: the same from a second device is the same
  sent_at     text not null,
  read_at     text not null,
  answer      text not null                 -- the period of the answer to it; empty for none
);
create index choice_replies_fingerprint on choice_replies (fingerprint);
create index choice_replies_answer on choice_replies (answer);

create table choices (
  reply      integer not null references choice_replies (seq),
  position   integer not null,
  month      text not null,    -- of the report for which it is made: 2026-03
  number     integer not null, -- the item's in the digest
  story      text not null,
  action     text not null,    -- REPORT, NO, AREA, COMMENT, UNDO
  area       integer not null, -- where it is to stand; 0 when that is not said
  words      text not null,    -- a comment's
  late       integer not null, -- 1 when that month's draft was frozen: a label only
  title      text not null,    -- the story as it stood, for labels that outlast it
  lead       text not null,
  link       text not null,
  publisher  text not null,
  type       text not null,
  story_area integer not null,
  primary key (reply, position)
);
create index choices_month on choices (month);
create index choices_story on choices (story);
