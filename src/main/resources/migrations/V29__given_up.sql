-- A delivery's last attempt; since when its server refuses it for good (null: it does not); when it was given up by itself (null: by
-- hand, or not at all); and what came back of a mail that the server had taken (RFC 3464), and when.
alter table deliveries add column last_attempt text;
alter table deliveries add column refused_since text;
alter table deliveries add column given_up_at text;
alter table deliveries add column bounce text not null default '';
alter table deliveries add column bounced_at text;
