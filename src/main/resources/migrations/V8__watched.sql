-- What a page that is watched for change held when it was read last: short hashes of its texts, separated by spaces.
alter table sources add column texts text not null default '';
