/** The addresses of the API, its OpenAPI document, and the page that explains it. */
@NullMarked
package org.strikelog.api.web;

import org.jspecify.annotations.NullMarked;
