// What pages do besides being read. Every page is complete without any of it.
import { mark_addresses } from './addresses';
import { open_drawers } from './drawers';
import { start_editions } from './editions';
import { start_expanders } from './expanders';
import { start_find_words } from './find_words';
import { start_filters } from './resources';
import { watch_overflow } from './overflow';
import { start_search_box } from './search_box';
import { start_suggest_change } from './suggest_change';
import { start_terms } from './terms';
import { start_ways_in } from './ways_in';
import { start_worksheets } from './worksheets';

open_drawers();
start_search_box();
start_editions();
start_expanders();
start_filters();
watch_overflow();
mark_addresses();
start_terms();
start_worksheets();
start_find_words();
start_ways_in();
start_suggest_change();
