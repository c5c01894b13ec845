/** What tests share: databases, the running application, a browser. */
package org.strikelog.support;
