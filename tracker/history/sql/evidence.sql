-- What people entered. A rebuild keeps these tables; nothing else could give them back.

create table articles (
    id text primary key,          -- from the address: 32 hex digits
    url text not null unique,     -- as tracker writes it, and as it is asked for at every check
    outlet text not null,         -- its host
    added_at text not null        -- aware UTC, ISO 8601, as every time here
) strict;

create index articles_outlet on articles (outlet);
