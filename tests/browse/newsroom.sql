-- A few days of an invented coast, as rows: two outlets, three articles, and one of most things that a database can hold.
-- Ids are words here, so that a test reads well; tracker's own are 32 hex digits.

insert into articles (id, url, outlet, added_at) values
  ('ferry', 'https://gull.example/news/ferry-runs-aground', 'gull.example', '2031-05-04T06:00:00Z'),
  ('lamp', 'https://gull.example/culture/lamp-festival', 'gull.example', '2031-05-04T06:00:00Z'),
  ('quay', 'https://tern.example/quay-wall', 'tern.example', '2031-05-04T06:00:00Z');

insert into snapshot_files (file, last_sequence, checks, damages, is_complete) values
  ('2031/05/20310504T070000Z.warc.gz', 13, 4, 0, 1),
  ('2031/05/20310504T120000Z.warc.gz', 42, 3, 0, 1),
  ('2031/05/20310505T070000Z.warc.gz', 73, 4, 0, 0);

insert into checks (id, sequence, article_id, checked_at, outcome, detail, url, version_id, text_id, file) values
  ('c1', 10, 'ferry', '2031-05-04T07:00:00Z', 'new', '', 'https://gull.example/news/ferry-runs-aground', 'ferry-1', 't1', '2031/05/20310504T070000Z.warc.gz'),
  ('c2', 20, 'lamp', '2031-05-04T07:00:05Z', 'new', '', 'https://gull.example/culture/lamp-festival', 'lamp-1', 't4', '2031/05/20310504T070000Z.warc.gz'),
  ('c3', 30, 'quay', '2031-05-04T07:00:10Z', 'new', '', 'https://tern.example/quay-wall-cracked', 'quay-1', 't5', '2031/05/20310504T070000Z.warc.gz'),
  ('c3b', 35, 'ferry', '2031-05-04T09:00:00Z', 'same', '', 'https://gull.example/news/ferry-runs-aground', 'ferry-1', 't1', '2031/05/20310504T070000Z.warc.gz'),
  ('c4', 40, 'ferry', '2031-05-04T12:00:00Z', 'changed', '', 'https://gull.example/news/ferry-runs-aground', 'ferry-2', 't2', '2031/05/20310504T120000Z.warc.gz'),
  ('c5', 50, 'lamp', '2031-05-04T12:00:05Z', 'gone', '410 Gone', 'https://gull.example/culture/lamp-festival', null, null, '2031/05/20310504T120000Z.warc.gz'),
  ('c6', 60, 'quay', '2031-05-04T12:00:10Z', 'timeout', 'no whole answer within 30 s', 'https://tern.example/quay-wall', null, null, '2031/05/20310504T120000Z.warc.gz'),
  ('c7', 70, 'ferry', '2031-05-05T07:00:00Z', 'changed', '', 'https://gull.example/news/ferry-runs-aground', 'ferry-3', 't3', '2031/05/20310505T070000Z.warc.gz'),
  ('c8', 80, 'lamp', '2031-05-05T07:00:05Z', 'gone', '410 Gone', 'https://gull.example/culture/lamp-festival', null, null, '2031/05/20310505T070000Z.warc.gz'),
  ('c9', 90, 'quay', '2031-05-05T07:00:10Z', 'changed', '', 'https://tern.example/quay-wall-cracked', 'quay-2', 't6', '2031/05/20310505T070000Z.warc.gz'),
  ('c10', 100, 'quay', '2031-05-05T09:00:00Z', 'not-modified', '', 'https://tern.example/quay-wall-cracked', 'quay-2', null, '2031/05/20310505T070000Z.warc.gz');

insert into article_readers (article_id, reader, is_stale, tried) values
  ('ferry', 'tracker 0.1', 0, ''),
  ('lamp', 'tracker 0.1', 0, ''),
  ('quay', 'tracker 0.1', 1, '');

insert into rereads (article_id, number, reread_at, reader_before, reader_after, versions_before, versions_after, texts_differ) values
  ('quay', 1, '2031-05-05T07:30:00Z', 'tracker 0.0', 'tracker 0.1', 3, 2, 2);

insert into captures (id, check_id, hop, url, captured_at, status, file, offset, payload_digest, refers_to, etag, last_modified) values
  ('p1', 'c1', 0, 'https://gull.example/news/ferry-runs-aground', '2031-05-04T07:00:00Z', 200, '2031/05/20310504T070000Z.warc.gz', 812, 'sha256:01', null, '"a1"', ''),
  ('p2', 'c2', 0, 'https://gull.example/culture/lamp-festival', '2031-05-04T07:00:05Z', 200, '2031/05/20310504T070000Z.warc.gz', 9120, 'sha256:02', null, '', ''),
  ('p3', 'c3', 0, 'https://tern.example/quay-wall', '2031-05-04T07:00:10Z', 301, '2031/05/20310504T070000Z.warc.gz', 17012, 'sha256:03', null, '', ''),
  ('p4', 'c3', 1, 'https://tern.example/quay-wall-cracked', '2031-05-04T07:00:10Z', 200, '2031/05/20310504T070000Z.warc.gz', 17900, 'sha256:04', null, '', 'Sun, 04 May 2031 05:12:00 GMT'),
  ('p4b', 'c3b', 0, 'https://gull.example/news/ferry-runs-aground', '2031-05-04T09:00:00Z', 200, '2031/05/20310504T070000Z.warc.gz', 26400, 'sha256:01', 'p1', '"a1"', ''),
  ('p5', 'c4', 0, 'https://gull.example/news/ferry-runs-aground', '2031-05-04T12:00:00Z', 200, '2031/05/20310504T120000Z.warc.gz', 812, 'sha256:05', null, '"a2"', ''),
  ('p6', 'c5', 0, 'https://gull.example/culture/lamp-festival', '2031-05-04T12:00:05Z', 410, '2031/05/20310504T120000Z.warc.gz', 9500, 'sha256:06', null, '', ''),
  ('p7', 'c7', 0, 'https://gull.example/news/ferry-runs-aground', '2031-05-05T07:00:00Z', 200, '2031/05/20310505T070000Z.warc.gz', 812, 'sha256:07', null, '"a3"', ''),
  ('p8', 'c8', 0, 'https://gull.example/culture/lamp-festival', '2031-05-05T07:00:05Z', 410, '2031/05/20310505T070000Z.warc.gz', 9700, 'sha256:06', 'p6', '', ''),
  ('p9', 'c9', 0, 'https://tern.example/quay-wall-cracked', '2031-05-05T07:00:10Z', 200, '2031/05/20310505T070000Z.warc.gz', 10100, 'sha256:08', null, '', ''),
  ('p10', 'c10', 0, 'https://tern.example/quay-wall-cracked', '2031-05-05T09:00:00Z', 304, '2031/05/20310505T070000Z.warc.gz', 19000, 'sha256:08', 'p9', '', '');

insert into versions (id, article_id, number, headline, byline, language, published, modified, kind, sentences, charset, reader, text_id, first_seen_at, first_check_id) values
  ('ferry-1', 'ferry', 1, 'Ferry runs aground off Tarn Head', 'Ines Calloway', 'en', '2031-05-04T05:30:00Z', '', 'article', 3, 'utf-8 (header)', 'tracker 0.1', 't1', '2031-05-04T07:00:00Z', 'c1'),
  ('ferry-2', 'ferry', 2, 'Ferry runs aground off Tarn Head', 'Ines Calloway', 'en', '2031-05-04T05:30:00Z', '', 'article', 3, 'utf-8 (header)', 'tracker 0.1', 't2', '2031-05-04T12:00:00Z', 'c4'),
  ('ferry-3', 'ferry', 3, 'Ferry refloated off Tarn Head', 'Ines Calloway', 'en', '2031-05-04T05:30:00Z', '2031-05-05T06:10:00Z', 'article', 3, 'utf-8 (header)', 'tracker 0.1', 't3', '2031-05-05T07:00:00Z', 'c7'),
  ('lamp-1', 'lamp', 1, 'A thousand lamps', '', 'en', '', '', 'article', 1, 'utf-8 (header)', 'tracker 0.1', 't4', '2031-05-04T07:00:05Z', 'c2'),
  ('quay-1', 'quay', 1, 'Cracks in the quay wall', 'Tern desk', 'en', '', '', 'article', 2, 'utf-8 (meta)', 'tracker 0.1', 't5', '2031-05-04T07:00:10Z', 'c3'),
  ('quay-2', 'quay', 2, 'Cracks in the quay wall', 'Tern desk', 'en', '', '', 'article', 3, 'utf-8 (meta)', 'tracker 0.1', 't6', '2031-05-05T07:00:10Z', 'c9');

insert into sentences (id, text) values
  ('aground', 'The ferry Oystercatcher ran aground off Tarn Head at dawn.'),
  ('hurt-21', 'It carried 21 passengers, two of whom were hurt.'),
  ('hurt-12', 'It carried 12 passengers, two of whom were hurt.'),
  ('hurt-ashore', 'It carried 12 passengers, all of whom are ashore.'),
  ('captain', '“We trusted the old chart,” said the captain, Bram Ekholt.'),
  ('refloated', 'Two tugs refloated it on the evening tide.'),
  ('lamps', 'A thousand lamps were set afloat in the harbour.'),
  ('cracks', 'Engineers allegedly ignored cracks in the quay wall.'),
  ('cracks-bare', 'Engineers ignored cracks in the quay wall.'),
  ('repairs', 'Repairs begin in June.'),
  ('correction', 'Correction: an earlier version misstated what the engineers did.');

insert into version_sentences (version_id, position, sentence_id, paragraph, offset, role) values
  ('ferry-1', 0, 'aground', 0, 0, 'paragraph'),
  ('ferry-1', 1, 'hurt-21', 0, 59, 'paragraph'),
  ('ferry-1', 2, 'captain', 1, 0, 'paragraph'),
  ('ferry-2', 0, 'aground', 0, 0, 'paragraph'),
  ('ferry-2', 1, 'hurt-12', 0, 59, 'paragraph'),
  ('ferry-2', 2, 'captain', 1, 0, 'paragraph'),
  ('ferry-3', 0, 'aground', 0, 0, 'paragraph'),
  ('ferry-3', 1, 'hurt-ashore', 0, 59, 'paragraph'),
  ('ferry-3', 2, 'refloated', 1, 0, 'paragraph'),
  ('lamp-1', 0, 'lamps', 0, 0, 'paragraph'),
  ('quay-1', 0, 'cracks', 0, 0, 'paragraph'),
  ('quay-1', 1, 'repairs', 1, 0, 'paragraph'),
  ('quay-2', 0, 'cracks-bare', 0, 0, 'paragraph'),
  ('quay-2', 1, 'repairs', 1, 0, 'paragraph'),
  ('quay-2', 2, 'correction', 2, 0, 'notice');

insert into version_links (version_id, position, paragraph, offset, words, target) values
  ('ferry-1', 0, 0, 10, 'Oystercatcher', 'https://gull.example/ships/oystercatcher'),
  ('quay-1', 0, 0, 33, 'quay wall', 'https://tern.example/reports/quay-wall?page=2');

insert into transitions (
  check_id, article_id, old_version_id, new_version_id, not_before, not_after, checks, same, edited, added, deleted, moved, split, merged,
  substantive, stylistic, cosmetic, is_stealth, is_approximate
) values
  ('c4', 'ferry', 'ferry-1', 'ferry-2', '2031-05-04T09:00:00Z', '2031-05-04T12:00:00Z', 0, 2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0),
  ('c7', 'ferry', 'ferry-2', 'ferry-3', '2031-05-04T12:00:00Z', '2031-05-05T07:00:00Z', 0, 1, 1, 1, 1, 0, 0, 0, 4, 0, 0, 0, 0),
  ('c9', 'quay', 'quay-1', 'quay-2', '2031-05-04T07:00:10Z', '2031-05-05T07:00:10Z', 1, 1, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0);

insert into changes (id, fingerprint, check_id, place, kind, tier, weight, similarity, is_stealth, old_text, new_text, old_index, new_index, spans) values
  ('toll', 'f1', 'c4', 0, 'edited', 'substantive', 0.9, 0.95, 1, 'It carried 21 passengers, two of whom were hurt.', 'It carried 12 passengers, two of whom were hurt.', 1, 1,
    '[["equal", "It carried "], ["delete", "21"], ["insert", "12"], ["equal", " passengers, two of whom were hurt."]]'),
  ('ashore', 'f2', 'c7', 0, 'edited', 'substantive', 0.7, 0.8, 0, 'It carried 12 passengers, two of whom were hurt.', 'It carried 12 passengers, all of whom are ashore.', 1, 1,
    '[["equal", "It carried 12 passengers, "], ["delete", "two"], ["insert", "all"], ["equal", " of whom "], ["delete", "were hurt"], ["insert", "are ashore"], ["equal", "."]]'),
  ('rewritten', 'f3', 'c7', 1, 'headline', 'substantive', 0.6, 0.7, 0, 'Ferry runs aground off Tarn Head', 'Ferry refloated off Tarn Head', null, null,
    '[["equal", "Ferry "], ["delete", "runs aground"], ["insert", "refloated"], ["equal", " off Tarn Head"]]'),
  ('quoted', 'f4', 'c7', 2, 'deleted', 'substantive', 0.5, 0.0, 0, '“We trusted the old chart,” said the captain, Bram Ekholt.', '', 2, null,
    '[["delete", "“We trusted the old chart,” said the captain, Bram Ekholt."]]'),
  ('tugs', 'f5', 'c7', 3, 'added', 'substantive', 0.4, 0.0, 0, '', 'Two tugs refloated it on the evening tide.', null, 2,
    '[["insert", "Two tugs refloated it on the evening tide."]]'),
  ('alleged', 'f6', 'c9', 0, 'edited', 'substantive', 0.8, 0.9, 0, 'Engineers allegedly ignored cracks in the quay wall.', 'Engineers ignored cracks in the quay wall.', 0, 0,
    '[["equal", "Engineers "], ["delete", "allegedly "], ["equal", "ignored cracks in the quay wall."]]'),
  ('noticed', 'f7', 'c9', 1, 'added', 'substantive', 0.3, 0.0, 0, '', 'Correction: an earlier version misstated what the engineers did.', null, 2,
    '[["insert", "Correction: an earlier version misstated what the engineers did."]]');

insert into change_labels (change_id, position, name, old, new, reason) values
  ('toll', 0, 'number', '21', '12', '21 became 12'),
  ('ashore', 0, 'number', 'two', 'all', 'two became all'),
  ('ashore', 1, 'wording', 'were hurt', 'are ashore', 'other words'),
  ('rewritten', 0, 'wording', 'runs aground', 'refloated', 'other words'),
  ('alleged', 0, 'hedge', 'allegedly', '', 'allegedly was taken out'),
  ('noticed', 0, 'notice', '', 'Correction:', 'a correction was put in');

insert into notices (check_id, position, kind, text, explains) values
  ('c9', 0, 'correction', 'Correction: an earlier version misstated what the engineers did.', '["f6"]');

insert into article_urls (article_id, url, first_check_id) values
  ('quay', 'https://tern.example/quay-wall-cracked', 'c3');

insert into schedule (article_id, due_at) values
  ('ferry', '2031-05-05T08:00:00Z'),
  ('lamp', '2031-05-06T07:00:00Z'),
  ('quay', '2031-05-05T10:00:00Z');

insert into boilerplate (id, host, text, kind, reason, articles, came, went, first_article_id, first_seen_at, source_article_id, kin, learned_at, revoked_at) values
  ('pitch', 'gull.example', 'The tide tables come free with the evening letter.', 'comes-and-goes', 'boilerplate of gull.example: comes and goes, seen in 9 articles', 9, 6, 5, 'lamp', '2031-05-04T07:00:05Z', null, '[]', '2031-05-05T07:00:00Z', null),
  ('teaser', 'gull.example', 'Ferry runs aground off Tarn Head', 'headline', 'teaser: the headline of https://gull.example/news/ferry-runs-aground', 2, 2, 2, 'lamp', '2031-05-04T07:00:05Z', 'ferry', '[]', '2031-05-05T07:00:00Z', '2031-05-05T09:00:00Z');

insert into boilerplate_sets (host, number, made_at, change, mark) values
  ('gull.example', 1, '2031-05-05T07:00:00Z', '2 learned, 0 foreseen', '5f3b'),
  ('gull.example', 2, '2031-05-05T09:00:00Z', '1 revoked', '90ac');
