-- What more a version's page says of itself, and how sure the reader is of its text. Derived, as the tables of
-- derived.sql are. Of a version from before nothing is known until 'tracker rebuild' has read its page again.

-- where the page says that it is
alter table versions add column canonical_url text not null default '';

-- in the publisher's words
alter table versions add column section text not null default '';

-- sure, fair or doubtful
alter table versions add column confidence text not null default 'fair';

-- what speaks against the text, as a JSON list
alter table versions add column reasons text not null default '["kept before this was judged: see tracker rebuild"]';
