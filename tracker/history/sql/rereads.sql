-- What happened to the texts here rather than on the web. No file in snapshots/ knows of it, so a rebuild keeps it.

create table rereads (
    article_id text not null references articles (id),
    number integer not null,           -- among those of the article, from 1
    reread_at text not null,
    reader_before text not null,       -- '' where it is not known, or several had read
    reader_after text not null,
    versions_before integer not null,
    versions_after integer not null,
    texts_differ integer not null,     -- texts of before that were not read again, or texts that are new; the larger
    primary key (article_id, number)
) strict, without rowid;
