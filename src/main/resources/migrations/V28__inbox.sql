-- Mails that were dealt with and still lie in the inbox, until they are moved: the server's numbers for them, the folder that
-- they go to, and what a note beside them is to say (null: none, or it is written).
create table handled_mails (
    mailbox text not null,
    uid bigint not null,
    folder text not null,
    note text,
    handled_at text not null,
    primary key (mailbox, uid)
);
